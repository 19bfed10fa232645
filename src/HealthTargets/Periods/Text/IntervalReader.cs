using HealthTargets.Periods.Dates;

namespace HealthTargets.Periods.Text;

/// <summary>
/// Reads ISO 8601 intervals: two days, months or years, or one of them and a duration. A duration that names a kind
/// gives that kind, with the meaning of ADX where two fit; every other one gives a custom interval.
/// </summary>
internal ref struct IntervalReader
{
    private TextScanner<char> _text;
    private bool _hasDay;

    private IntervalReader(ReadOnlySpan<char> text) => _text = new TextScanner<char>(text);

    internal static PeriodParseError? Read(ReadOnlySpan<char> text, out ReportingPeriod period)
    {
        var reader = new IntervalReader(text);
        if (reader.Interval(out period))
        {
            return null;
        }

        period = default;
        return reader._text.Error();
    }

    private bool Interval(out ReportingPeriod period)
    {
        period = default;
        if (_text.Peek() == 'P')
        {
            return Duration(out Extent span) && _text.Text("/") && Side(out _, out PackedDate last)
                && _text.End(PeriodExpectations.End) && EndingWith(span, last, out period);
        }

        if (!Side(out PackedDate start, out _))
        {
            return false;
        }

        if (!_text.TrySkip("/") && !_text.TrySkip("-"))
        {
            return _text.Fail(ReadingExpectations.IntervalEnd);
        }

        if (_text.Peek() == 'P')
        {
            return Duration(out Extent span) && _text.End(PeriodExpectations.End)
                && StartingWith(start, span, out period);
        }

        int position = _text.Position;
        if (!Side(out _, out PackedDate end) || !_text.End(PeriodExpectations.End))
        {
            return false;
        }

        if (start > end)
        {
            return _text.FailAt(position, PeriodExpectations.LaterDay);
        }

        // Two days are a custom interval, as in canonical text; months and years have no days to keep apart.
        period = ReportingPeriod.FromDates(start, end);
        return !_hasDay || ReportingPeriod.TryCustom(start, end, out period);
    }

    /// <summary>Reads a year, month or day as its first and last day.</summary>
    private bool Side(out PackedDate first, out PackedDate last)
    {
        first = default;
        last = default;
        if (!_text.Year(out int year))
        {
            return false;
        }

        (first, last) = (new PackedDate(year, 1, 1), new PackedDate(year, 12, 31));
        if (_text.Peek() != '-' || _text.PeekAfter() is < '0' or > '9')
        {
            return true;
        }

        if (!_text.Text("-") || !_text.Month(out int month))
        {
            return false;
        }

        (first, last) = (new PackedDate(year, month, 1), PackedDate.LastOfMonth(first.MonthNumber + month - 1));
        if (_text.Peek() != '-' || _text.PeekAfter() is < '0' or > '9')
        {
            return true;
        }

        if (!_text.Text("-") || !_text.Day(year, month, out int day))
        {
            return false;
        }

        first = last = new PackedDate(year, month, day);
        _hasDay = true;
        return true;
    }

    /// <summary>Reads <c>P</c> and numbers of years, months, weeks or days, each at most once and in this order.
    /// </summary>
    private bool Duration(out Extent span)
    {
        span = default;
        if (!_text.Text("P"))
        {
            return false;
        }

        ReadOnlySpan<char> units = "YMWD";
        int next = 0;
        do
        {
            if (!_text.Count(7, out int count, ReadingExpectations.Duration))
            {
                return false;
            }

            int unit = units[next..].IndexOf((char)Math.Max(0, _text.Peek()));
            if (unit < 0)
            {
                return _text.Fail(ReadingExpectations.Duration);
            }

            next += unit + 1;
            span = next switch
            {
                1 => span with { Months = count * 12 },
                2 => span with { Months = span.Months + count },
                3 => span with { Days = count * 7 },
                _ => span with { Days = span.Days + count },
            };
            _text.Skip();
        }
        while (_text.Peek() is >= '0' and <= '9');

        return true;
    }

    private bool StartingWith(PackedDate start, Extent span, out ReportingPeriod period)
    {
        if (Named(start, span, out period))
        {
            return true;
        }

        bool isOffBoundary = (span.Months > 0 && !start.IsFirstOfMonth) || span is { Months: 0, Days: 14 };
        if (isOffBoundary)
        {
            return _text.FailAt(0, ReadingExpectations.Boundary);
        }

        return Dated(start, span, out period) || _text.FailAt(0, PeriodExpectations.InRange);
    }

    private static bool Named(PackedDate start, Extent span, out ReportingPeriod period)
    {
        period = default;
        switch (span)
        {
            case { Months: 0, Days: 1 }:
                return ReportingPeriod.TryOnDay(PeriodKind.Day, start, out period);
            case { Months: 0, Days: 7 }:
                return ReportingPeriod.TryDays(PeriodKind.Week, start.DayNumber, 7, out period);
            case { Months: 0, Days: 14 }:
                return AdxReader.TryTwoWeeks(start, out period);
            case { Months: 1 or 2 or 3 or 6, Days: 0 }:
                return AdxReader.TryPeriod(start, $"P{span.Months}M", out period);
            case { Months: 12, Days: 0 } when start is { IsFirstOfMonth: true, Month: > 1 }:
                var calendar = new ReportingCalendar { FiscalYear = FiscalYearRule.From(start.Month) };
                return ReportingPeriod.TryContaining(PeriodKind.FiscalYear, start, calendar, out period);
            case { Months: > 0, Days: 0 } when start.IsFirstOfMonth:
                return Dated(start, span, out ReportingPeriod dated)
                    && (period = ReportingPeriod.FromDates(dated.First, dated.Last)).Kind != PeriodKind.Custom;
            default:
                return false;
        }
    }

    /// <summary>Makes the interval of a duration, which starts with a month if it counts months.</summary>
    private static bool Dated(PackedDate start, Extent span, out ReportingPeriod period)
    {
        period = default;
        long month = start.MonthNumber + (long)span.Months;
        if (month > PackedDate.MonthNumberMax + 1)
        {
            return false;
        }

        long afterMonths = span.Months == 0 ? start.DayNumber
            : PackedDate.LastOfMonth((int)month - 1).DayNumber + 1L;
        long days = afterMonths + span.Days - start.DayNumber;
        return ReportingPeriod.TryDays(PeriodKind.Custom, start.DayNumber, days, out period);
    }

    private bool EndingWith(Extent span, PackedDate last, out ReportingPeriod period)
    {
        period = default;
        if (span.Months > 0 && !last.IsLastOfMonth)
        {
            return _text.FailAt(0, ReadingExpectations.Boundary);
        }

        long month = last.MonthNumber + 1L - span.Months;
        if (month < 0)
        {
            return _text.FailAt(0, PeriodExpectations.InRange);
        }

        long start = (span.Months == 0 ? last.DayNumber + 1L : PackedDate.FirstOfMonth((int)month).DayNumber)
            - span.Days;
        if (start is < 0 or > int.MaxValue)
        {
            return _text.FailAt(0, PeriodExpectations.InRange);
        }

        return StartingWith(PackedDate.FromDayNumber((int)start), span, out period)
            && (period.Last == last || _text.FailAt(0, ReadingExpectations.Boundary));
    }

    private readonly record struct Extent(int Months, int Days);
}
