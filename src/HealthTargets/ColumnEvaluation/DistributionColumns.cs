using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// Works out the shares of a bound that is shared out, once for all units: shares are whole steps, so they are worked
/// out exactly from weights of which the columns know the exact number.
/// </summary>
internal sealed class DistributionColumns(ColumnContext context, MeasureColumns measures)
{
    private const byte Undefined = AbsenceCodes.Undefined;

    /// <summary>Gets for each unit its share; for every other one, and where there is none, why.</summary>
    public (Dictionary<int, Rational> Shares, byte Otherwise) Of(
        TargetFrame frame, Distribution rule, Goal.Reach reach, ColumnScope scope)
    {
        BoundOverride? whole = OverrideRules.Find(
            reach.Overrides,
            context.Units.Tree.Find(frame.Owner),
            new(frame.Owner, scope.Period, scope.Category, scope.TargetPeriod, scope.Baseline));
        if (DistributionEvaluator.NumberOf(whole?.Bound ?? reach.Bound) is not { } total)
        {
            return ([], Undefined);
        }

        OrgUnitId[] units =
        [
            .. DistributionEvaluator
                .UnitsOf(context.Units.Tree, rule, frame.Owner, DistributionEvaluator.DayOf(frame, context.AsOf))
                .OrderBy(unit => unit.Value, StringComparer.Ordinal),
        ];
        Lanes lanes = measures.Lanes.Of(context.Units.LanesOf(units));
        Column weights = Weights(rule.By, reach.Measure, units, scope with { Lanes = lanes });
        if (Lacking(weights) is { } state)
        {
            return ([], state);
        }

        Rational[] numbers = [.. Enumerable.Range(0, units.Length).Select(i => (Rational)(decimal)weights.Values[i])];
        if (Array.Exists(numbers, number => number.Sign < 0) || !Array.Exists(numbers, number => number.Sign > 0))
        {
            return ([], Undefined);
        }

        IReadOnlyList<Rational> shares = LargestRemainder.Of(total, [.. units.Zip(numbers)], rule.Decimals);
        Dictionary<int, Rational> found = [];
        for (int i = 0; i < units.Length; i++)
        {
            if (DistributionEvaluator.IsDecimal(shares[i]))
            {
                found[lanes[i]] = shares[i];
            }
        }

        return (found, Undefined);
    }

    // The first weight that is absent tells why; one that has an error leaves all shares open.
    private static byte? Lacking(Column weights)
    {
        byte? lacking = null;
        for (int i = 0; i < weights.Count; i++)
        {
            if (weights.IsDoubtful(i))
            {
                return CellCodes.Doubtful;
            }

            lacking ??= weights.IsAbsent(i) ? weights.StateOf(i) : null;
        }

        bool inexact = false;
        for (int i = 0; i < weights.Count; i++)
        {
            inexact |= weights.Errors[i] != 0 || Math.Abs(weights.Values[i]) > 1e28;
        }

        return lacking ?? (inexact ? CellCodes.Doubtful : null);
    }

    private Column Weights(DistributionKey by, Measure measure, OrgUnitId[] units, ColumnScope scope) => by switch
    {
        DistributionKey.OfIndicator of => measures.Evaluate(
            new Measure.Value(of.Indicator), scope with { Baseline = null }).Numbers,
        DistributionKey.LastYear when scope.Period.TrySamePeriodLastYear(out ReportingPeriod earlier) =>
            measures.Evaluate(measure, scope with { Period = earlier, Baseline = null }).Numbers,
        DistributionKey.LastYear => Column.Without(scope.Count, Undefined),
        DistributionKey.Given given => Given(given, units),
        _ => Column.Constant(scope.Count, Approx.One),
    };

    private static Column Given(DistributionKey.Given given, OrgUnitId[] units)
    {
        Column weights = Column.Without(units.Length, AbsenceCodes.Missing);
        for (int i = 0; i < units.Length; i++)
        {
            if (given.Weights.FirstOrDefault(weight => weight.Unit == units[i]) is { } found)
            {
                weights.Set(i, Approx.Of(found.Weight));
            }
        }

        return weights;
    }
}
