using FsCheck;
using FsCheck.Fluent;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Plans;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.TestSupport.Generators;

/// <summary>
/// Makes random valid plans, alone or with units, data and a day: every measure, bound, scope, timing, path, policy
/// and scoring, in combinations that an author may write.
/// </summary>
internal static class PlanGenerator
{
    /// <summary>Gets random plans with units, data and a day.</summary>
    public static Gen<PlanGeneratorCase> Cases => Gen.Choose(0, int.MaxValue).Select(seed => Case((ulong)seed));

    /// <summary>Gets random plans.</summary>
    public static Gen<Plan> Plans => Cases.Select(made => made.Plan);

    /// <summary>Makes the case of a seed.</summary>
    public static PlanGeneratorCase Case(ulong seed) => Case(seed, isWide: false);

    /// <summary>Makes the case of a seed with many units, of which many look at the same others.</summary>
    public static PlanGeneratorCase WideCase(ulong seed) => Case(seed, isWide: true);

    private static PlanGeneratorCase Case(ulong seed, bool isWide)
    {
        PlanGeneratorDraw draw = new(seed);
        ReportingPeriod period = PlanGeneratorPeriods.OfPlan(draw);
        IReadOnlyList<OrgUnit> units = isWide ? PlanGeneratorUnits.WideTree(draw) : PlanGeneratorUnits.Tree(draw);
        IReadOnlyList<Indicator> indicators = PlanGeneratorIndicators.Declared(draw);
        Plan plan = PlanOf(draw, "plan", period, indicators, mayHaveParts: true);
        IReadOnlyList<Observation> rows = PlanGeneratorRows.Of(draw, period, units, indicators);
        int day = draw.Between(-20, period.Days + 20);
        LocalDate asOf = draw.Chance(30) ? period.End : period.Start.PlusDays(day);
        plan = isWide ? PlanGeneratorWidening.Widened(draw, plan) : plan;
        return new(seed, plan, units, rows, draw.Chance(25) ? EndOfMonth(asOf) : asOf);
    }

    private static LocalDate EndOfMonth(LocalDate date) => date.With(DateAdjusters.EndOfMonth);

    private static Plan PlanOf(
        PlanGeneratorDraw draw,
        string id,
        ReportingPeriod period,
        IReadOnlyList<Indicator> indicators,
        bool mayHaveParts)
    {
        IReadOnlyList<PlanSection> sections = PlanGeneratorSections.Of(draw, period);
        Plan[] parts = mayHaveParts && draw.Chance(20)
            ? [PlanOf(draw, "part-a", period, indicators, false), PlanOf(draw, "part-b", period, indicators, false)]
            : [];
        PlanGeneratorMeasures measures = new(draw, period, indicators, [.. parts.Select(part => part.Id)]);
        PlanGeneratorTargets targets = new(draw, period, measures, PlanGeneratorSections.Ids(sections));
        ValueList<Target> made = Enumerable.Range(1, draw.Between(1, 5)).Select(targets.Target).ToValueList();
        ValueList<Composite> composites = PlanGeneratorComposites.Of(
            draw,
            [.. made.Select(target => target.Id)],
            PlanGeneratorSections.Ids(sections),
            [.. parts.Select(part => part.Id)]);
        return new Plan
        {
            Id = new PlanId(id),
            Period = period,
            Unit = PlanGeneratorUnits.Root,
            Title = PlanGeneratorTexts.Title(draw),
            PartOf = mayHaveParts ? draw.Chance(10) ? new PlanId("province") : null : new PlanId("plan"),
            Indicators = indicators.ToValueList(),
            Sections = sections.ToValueList(),
            Targets = made,
            Composites = composites,
            Course = draw.Chance(80) ? CourseThresholds.Default : new CourseThresholds(0.95m, 0.8m),
            Scoring = PlanGeneratorSections.Scoring(draw, [.. composites.Select(one => one.Id)]),
            Parts = parts.ToValueList(),
        };
    }
}
