using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using HealthTargets.Periods;
using HealthTargets.TestSupport;
using NodaTime;

namespace HealthTargets.Tests.Periods;

/// <summary>Makes periods of every kind, with every week start and fiscal year, anywhere in the range but its last
/// and first centuries, so that neighbours exist.</summary>
internal static class AnyPeriod
{
    private static readonly LocalDate Origin = new(1600, 1, 1);

    public static Gen<LocalDate> Dates { get; } =
        Gen.Choose(0, 365 * 900).Select(days => Origin.PlusDays(days));

    public static Gen<FiscalYearRule> FiscalRules { get; } =
        from month in Gen.Choose(1, 12)
        from naming in Gen.Choose(0, 1)
        select new FiscalYearRule(month, (FiscalYearNaming)naming);

    public static Gen<ReportingCalendar> Calendars { get; } =
        from weekStart in Gen.Choose(1, 7)
        from rule in FiscalRules
        from school in Gen.Choose(1, 12)
        select new ReportingCalendar
        {
            WeekStart = (IsoDayOfWeek)weekStart,
            FiscalYear = rule,
            SchoolYearFirstMonth = school,
        };

    public static Gen<PeriodKind> TilingKinds { get; } =
        Gen.Choose(0, (int)PeriodKind.SchoolYear).Select(kind => (PeriodKind)kind);

    /// <summary>Kinds that a date and a calendar give.</summary>
    public static Gen<ReportingPeriod> Tiling { get; } =
        from kind in TilingKinds
        from date in Dates
        from calendar in Calendars
        select ReportingPeriod.Containing(kind, date, calendar);

    public static Gen<ReportingPeriod> Years { get; } =
        from first in Gen.Choose(1600, 2400)
        from more in Gen.Choose(1, 60)
        select ReportingPeriod.Years(first, first + more);

    public static Gen<ReportingPeriod> Custom { get; } =
        from start in Dates
        from days in Gen.Choose(0, 4000)
        select ReportingPeriod.Custom(start, start.PlusDays(days));

    public static Gen<ReportingPeriod> Rolling { get; } =
        from unit in Gen.Elements(
            PeriodKind.Day, PeriodKind.Week, PeriodKind.Month, PeriodKind.Quarter, PeriodKind.Year)
        from date in Dates
        from calendar in Calendars
        from count in Gen.Choose(1, 60)
        select ReportingPeriod.Rolling(count, ReportingPeriod.Containing(unit, date, calendar));

    public static Gen<ReportingPeriod> ToDate { get; } = Gen.OneOf(
        Dates.Select(date => ReportingPeriod.YearToDate(date.Year, date.Month)),
        Dates.Select(ReportingPeriod.YearToDate),
        Dates.Select(ReportingPeriod.LifeToDate),
        Dates.Select(date => ReportingPeriod.LifeToDate(date.ToYearMonth())),
        from rule in FiscalRules from date in Dates select ReportingPeriod.FiscalYearToDate(rule, date),
        from rule in FiscalRules
        from date in Dates
        select ReportingPeriod.FiscalYearToDate(rule, date.ToYearMonth()),
        from plan in Plans
        from days in Gen.Choose(0, plan.Days - 1)
        select ReportingPeriod.PlanToDate(plan, plan.Start.PlusDays(days)),
        from plan in Plans
        from days in Gen.Choose(0, plan.Days - 1)
        select ReportingPeriod.PlanToDate(plan, plan.Start.PlusDays(days).ToYearMonth()));

    /// <summary>Plans of whole months from any month.</summary>
    public static Gen<ReportingPeriod> Plans =>
        from date in Dates
        from months in Gen.Choose(1, 130)
        let start = date.ToYearMonth().OnDayOfMonth(1)
        select ReportingPeriod.Custom(start, start.PlusMonths(months).PlusDays(-1));

    /// <summary>Kinds whose consecutive periods touch.</summary>
    public static Gen<ReportingPeriod> Touching { get; } =
        Gen.OneOf(Tiling, Tiling, Tiling, Years, Custom, Dates.Select(ReportingPeriod.Instant));

    /// <summary>Every kind.</summary>
    public static Gen<ReportingPeriod> Every { get; } = Gen.OneOf(Touching, Touching, Rolling, ToDate);

    /// <summary>Checks a property on many values, and fails with the value that breaks it.</summary>
    public static void Holds<T>(
        this Gen<T> values, Func<T, bool> property, [CallerMemberName] string name = "") =>
        Prop.ForAll(values.ToArbitrary(), property)
            .Check(PropertyRuns.Of(2000, name).WithQuietOnSuccess(true));
}
