using HealthTargets.OrgUnits;
using HealthTargets.Targets;
using HealthTargets.TestSupport.Generators;
using NodaTime;

namespace HealthTargets.Tests.Evaluation.Oracle;

/// <summary>Bounds and what follows from them. Every stage is one of the generator's scale.</summary>
internal static class OracleBounds
{
    public static Exact Number(Limit limit) => limit switch
    {
        Limit.Number number => number.Value,
        Limit.Stage stage => PlanGeneratorIndicators.Scale.Stages.ToList().IndexOf(stage.Name),
        _ => throw new InvalidOperationException("A limit of an unknown form."),
    };

    /// <summary>Gets the limits of a bound.</summary>
    public static Limit[] Limits(Bound bound) => bound switch
    {
        Bound.AtLeast at => [at.Limit],
        Bound.Above above => [above.Limit],
        Bound.AtMost at => [at.Limit],
        Bound.Below below => [below.Limit],
        Bound.EqualTo equal => [equal.Limit],
        Bound.Between between => [between.Low, between.High],
        _ => [],
    };

    /// <summary>Gets a bound with the numbers of its limits, in their order.</summary>
    public static OracleRange Range(Bound bound, Exact[] x, bool settled) => bound switch
    {
        Bound.AtLeast => new(x[0], null, false, settled),
        Bound.Above => new(x[0], null, true, settled),
        Bound.AtMost => new(null, x[0], false, settled),
        Bound.Below => new(null, x[0], true, settled),
        Bound.EqualTo => new(x[0], x[0], false, settled),
        Bound.Between => new(x[0], x[1], false, settled),
        Bound.About about => new(
            (Exact)about.Value - about.Tolerance, (Exact)about.Value + about.Tolerance, false, settled),
        _ => throw new InvalidOperationException("A bound of an unknown form."),
    };

    /// <summary>Gets the lower and the upper limit.</summary>
    public static (Exact? Low, Exact? High) Edges(OracleRange bound) => (bound.Low, bound.High);

    public static bool Holds(OracleRange bound, Exact value) =>
        (bound.Low is not { } least || value > least || (value == least && !bound.Open))
        && (bound.High is not { } most || value < most || (value == most && !bound.Open));

    /// <summary>Gets what is to spare, or short below 0: the distance to the nearer edge, or to the broken one.</summary>
    public static Exact Gap(OracleRange bound, Exact value)
    {
        (Exact? low, Exact? high) = Edges(bound);
        Exact[] margins = [.. new[] { value - low, high - value }.OfType<Exact>()];
        return margins.Min();
    }

    /// <summary>Gets the edge to which a value has to come, or to which it comes nearer.</summary>
    public static Exact Goal(OracleRange bound, Exact value)
    {
        (Exact? low, Exact? high) = Edges(bound);
        return low is { } least && high is { } most
            ? value - least < most - value ? least : most
            : (low ?? high)!.Value;
    }

    /// <summary>Gets the share of a bound that a value is: of what must be reached, or 2 less that share.</summary>
    public static Exact Share(OracleRange bound, Exact value)
    {
        (Exact? low, Exact? high) = Edges(bound);
        bool two = low is not null && high is not null;
        Exact goal = Goal(bound, value);
        if ((two && Holds(bound, value)) || goal.Sign == 0)
        {
            return Holds(bound, value) ? 1 : 0;
        }

        bool upwards = two ? value < low!.Value : low is not null;
        return upwards == goal.Sign > 0 ? value / goal : (Exact)2 - (value / goal);
    }

    public static LocalDate? EndOf(Baseline? baseline) => baseline switch
    {
        Baseline.Given given => given.Period?.End,
        Baseline.Observed observed => observed.Period.End,
        _ => null,
    };

    /// <summary>Gets the bound of a unit: unit and period before unit, before level or group, before the rest.</summary>
    public static Bound Resolve(Goal.Reach goal, OrgUnit? unit, OracleScope scope)
    {
        IEnumerable<BoundOverride> fitting = goal.Overrides.Where(other =>
            (other.Unit is null || other.Unit == scope.Unit)
            && (other.Level is null || other.Level == unit?.Level)
            && (other.Group is null || unit?.Groups.Contains(other.Group.Value) == true)
            && (other.Category is null || other.Category == scope.Category)
            && (other.Period is not { } period || period.Contains(scope.Period)));
        return fitting
            .OrderByDescending(other =>
                other.Unit is not null ? 2 : other.Level is not null || other.Group is not null ? 1 : 0)
            .ThenByDescending(other => other.Period is not null)
            .ThenByDescending(other => other.Category is not null)
            .FirstOrDefault()?.Bound ?? goal.Bound;
    }
}
