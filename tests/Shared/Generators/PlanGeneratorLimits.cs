using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Targets;

namespace HealthTargets.TestSupport.Generators;

/// <summary>Random derived limits.</summary>
internal sealed class PlanGeneratorLimits(PlanGeneratorDraw draw, ReportingPeriod period)
{
    /// <summary>Draws a derived limit.</summary>
    /// <param name="compared">What is compared with it.</param>
    /// <param name="other">Another measure of which it may be; null where only the same makes sense.</param>
    /// <param name="hasBaseline">Whether the target has a baseline.</param>
    public Limit.Derived Derived(Measure compared, Measure? other, bool hasBaseline)
    {
        bool moves = compared is Measure.Change or Measure.Progress;
        if (hasBaseline && !moves && draw.Chance(20))
        {
            return Scaled(new(compared, null, new ChangeReference.Baseline(), 1, 0), other is not null);
        }

        Measure of = other is null || draw.Chance(50) ? compared : draw.Chance(50) ? other
            : new Measure.Percentile(compared, draw.Pick(25m, 50m, 90m), PlanGeneratorUnits.Selection(draw), 1);
        LimitUnit? unit = draw.Below(5) switch
        {
            0 => new LimitUnit.Parent(),
            1 => new LimitUnit.Named(new OrgUnitId(draw.Pick("county", "town-1", "elsewhere"))),
            _ => null,
        };
        ChangeReference? since = draw.Below(5) switch
        {
            0 => new ChangeReference.Previous(),
            1 => new ChangeReference.Fixed(PlanGeneratorPeriods.Before(draw, period)),
            2 => null,
            _ => new ChangeReference.LastYear(),
        };
        since = of == compared && unit is null ? since ?? new ChangeReference.LastYear() : since;
        return Scaled(new(of, unit, since, 1, 0), other is not null);
    }

    private Limit.Derived Scaled(Limit.Derived limit, bool mayScale) => mayScale && draw.Chance(60)
        ? limit with { Times = draw.Pick(1.05m, 0.9m, 2m, -1m), Plus = draw.Pick(0m, 0m, 2m, -0.5m) }
        : limit;
}
