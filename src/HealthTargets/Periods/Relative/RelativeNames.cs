using System.Globalization;

namespace HealthTargets.Periods.Relative;

/// <summary>Which names there are.</summary>
internal static class RelativeNames
{
    /// <summary>Singular, plural and kind. The words are those of DHIS2, which says SIX_MONTH but SIXMONTHS.</summary>
    private static readonly (string One, string Many, PeriodKind Kind)[] Units =
    [
        ("DAY", "DAYS", PeriodKind.Day),
        ("WEEK", "WEEKS", PeriodKind.Week),
        ("BIWEEK", "BIWEEKS", PeriodKind.TwoWeeks),
        ("MONTH", "MONTHS", PeriodKind.Month),
        ("BIMONTH", "BIMONTHS", PeriodKind.TwoMonths),
        ("QUARTER", "QUARTERS", PeriodKind.Quarter),
        ("SIX_MONTH", "SIXMONTHS", PeriodKind.HalfYear),
        ("YEAR", "YEARS", PeriodKind.Year),
        ("FINANCIAL_QUARTER", "FINANCIAL_QUARTERS", PeriodKind.FiscalQuarter),
        ("FINANCIAL_YEAR", "FINANCIAL_YEARS", PeriodKind.FiscalYear),
    ];

    /// <summary>The counts that DHIS2 has; every other count is made when it is asked for.</summary>
    private static readonly (PeriodKind Kind, int[] Counts)[] Counts =
    [
        (PeriodKind.Day, [3, 7, 14, 30, 60, 90, 180]),
        (PeriodKind.Week, [4, 12, 52]),
        (PeriodKind.TwoWeeks, [4]),
        (PeriodKind.Month, [3, 6, 12]),
        (PeriodKind.TwoMonths, [6]),
        (PeriodKind.Quarter, [4]),
        (PeriodKind.HalfYear, [2]),
        (PeriodKind.Year, [5, 10]),
        (PeriodKind.FiscalYear, [5, 10]),
    ];

    internal static bool TryUnit(string plural, out PeriodKind kind)
    {
        foreach ((_, string many, PeriodKind unit) in Units)
        {
            if (many == plural)
            {
                kind = unit;
                return true;
            }
        }

        kind = default;
        return false;
    }

    internal static IEnumerable<RelativePeriod> Make() =>
        [.. Days(), .. EachUnit(), .. Counted(), .. OfYears(), .. ToDate()];

    private static IEnumerable<RelativePeriod> Days() =>
    [
        new("TODAY", RelativeResolvers.At(PeriodKind.Day, 0)),
        new("YESTERDAY", RelativeResolvers.At(PeriodKind.Day, -1)),
        new("SAME_DAY_LAST_YEAR", RelativeResolvers.LastYear(PeriodKind.Day)),
    ];

    private static IEnumerable<RelativePeriod> EachUnit()
    {
        foreach ((string one, _, PeriodKind kind) in Units.Skip(1))
        {
            yield return new RelativePeriod($"THIS_{one}", RelativeResolvers.At(kind, 0));
            yield return new RelativePeriod($"LAST_{one}", RelativeResolvers.At(kind, -1));
            yield return new RelativePeriod($"NEXT_{one}", RelativeResolvers.At(kind, 1));
            if (kind is not (PeriodKind.Year or PeriodKind.FiscalYear))
            {
                yield return new RelativePeriod($"SAME_{one}_LAST_YEAR", RelativeResolvers.LastYear(kind));
            }
        }
    }

    private static IEnumerable<RelativePeriod> Counted()
    {
        foreach ((PeriodKind kind, int[] counts) in Counts)
        {
            string many = Units.First(unit => unit.Kind == kind).Many;
            foreach (int count in counts)
            {
                string name = string.Create(CultureInfo.InvariantCulture, $"LAST_{count}_{many}");
                yield return new RelativePeriod(name, RelativeResolvers.Last(kind, count));
            }
        }
    }

    private static IEnumerable<RelativePeriod> OfYears()
    {
        foreach ((_, string many, PeriodKind kind) in Units)
        {
            if (kind < PeriodKind.Year)
            {
                yield return new RelativePeriod($"{many}_THIS_YEAR", RelativeResolvers.OfYear(kind, 0));
                yield return new RelativePeriod($"{many}_LAST_YEAR", RelativeResolvers.OfYear(kind, -1));
            }
        }
    }

    private static IEnumerable<RelativePeriod> ToDate() =>
    [
        new("THIS_YEAR_TO_DATE", RelativeResolvers.YearToDate(0)),
        new("LAST_YEAR_TO_SAME_DATE", RelativeResolvers.YearToDate(-1)),
        new("THIS_YEAR_TO_LAST_MONTH", RelativeResolvers.YearToLastMonth(0)),
        new("LAST_YEAR_TO_SAME_LAST_MONTH", RelativeResolvers.YearToLastMonth(-1)),
        new("THIS_FINANCIAL_YEAR_TO_DATE", RelativeResolvers.FiscalYearToDate(0)),
        new("LAST_FINANCIAL_YEAR_TO_SAME_DATE", RelativeResolvers.FiscalYearToDate(-1)),
        new("THIS_WEEK_TO_DATE", RelativeResolvers.ToDate(PeriodKind.Week)),
        new("LAST_WEEK_TO_SAME_DATE", RelativeResolvers.LastToSameDate(PeriodKind.Week)),
        new("THIS_MONTH_TO_DATE", RelativeResolvers.ToDate(PeriodKind.Month)),
        new("LAST_MONTH_TO_SAME_DATE", RelativeResolvers.LastToSameDate(PeriodKind.Month)),
        new("THIS_QUARTER_TO_DATE", RelativeResolvers.ToDate(PeriodKind.Quarter)),
        new("LAST_QUARTER_TO_SAME_DATE", RelativeResolvers.LastToSameDate(PeriodKind.Quarter)),
        new("THIS_SIX_MONTH_TO_DATE", RelativeResolvers.ToDate(PeriodKind.HalfYear)),
        new("LAST_SIX_MONTH_TO_SAME_DATE", RelativeResolvers.LastToSameDate(PeriodKind.HalfYear)),
    ];
}
