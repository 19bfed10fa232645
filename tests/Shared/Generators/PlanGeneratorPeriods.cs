using HealthTargets.Periods;
using NodaTime;

namespace HealthTargets.TestSupport.Generators;

/// <summary>Random periods of plans, and the periods that suit them.</summary>
internal static class PlanGeneratorPeriods
{
    private static readonly PeriodKind[] Kinds =
        [PeriodKind.Month, PeriodKind.Quarter, PeriodKind.HalfYear, PeriodKind.Year];

    public static ReportingPeriod OfPlan(PlanGeneratorDraw draw) => draw.Below(8) switch
    {
        0 => ReportingPeriod.Quarter(draw.Between(2020, 2021), draw.Between(1, 4)),
        1 => ReportingPeriod.HalfYear(draw.Between(2020, 2021), draw.Between(1, 2)),
        2 => ReportingPeriod.Years(2020, draw.Between(2021, 2022)),
        3 => ReportingPeriod.Custom(new LocalDate(2021, 1, 1), new LocalDate(2021, 9, 30)),
        4 => ReportingPeriod.Custom(new LocalDate(2021, 2, 10), new LocalDate(2021, 4, 20)),
        _ => ReportingPeriod.Year(draw.Between(2020, 2021)),
    };

    /// <summary>Gets a kind of sub-periods of a period.</summary>
    public static PeriodKind Dividing(PlanGeneratorDraw draw, ReportingPeriod period)
    {
        PeriodKind[] dividing = [.. Kinds.Where(kind => kind != period.Kind && period.SubPeriods(kind).Count > 0)];
        return dividing.Length == 0 ? PeriodKind.Day : draw.Pick(dividing);
    }

    /// <summary>Gets some sub-periods of a period in order, at least one.</summary>
    public static IReadOnlyList<ReportingPeriod> Some(PlanGeneratorDraw draw, ReportingPeriod period)
    {
        IReadOnlyList<ReportingPeriod> parts = period.SubPeriods(Dividing(draw, period));
        IReadOnlyList<ReportingPeriod> some = draw.Some(parts, 30);
        return some.Count is 0 or > 12 ? [parts[^1]] : some;
    }

    /// <summary>Gets a period that lies before another.</summary>
    public static ReportingPeriod Before(PlanGeneratorDraw draw, ReportingPeriod period) =>
        draw.Chance(50) ? period.Previous() : ReportingPeriod.Year(period.Start.Year - draw.Between(1, 2));
}
