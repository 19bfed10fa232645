using HealthTargets.Periods.Dates;

namespace HealthTargets.Periods.Text;

/// <summary>
/// Reads DHIS2 period ids as DHIS2 does: a year of four digits and a mark, in its exact case, whose number has the
/// digits shown, one or two for weeks (<c>2011W1</c>, <c>2011W01</c>). Also reads <c>2011-01</c> and
/// <c>2011-01-31</c>, which DHIS2 reads but does not write.
/// </summary>
internal ref struct Dhis2Reader
{
    private static readonly (string Mark, int FirstDay)[] WeekMarks =
        [("WedW", 3), ("ThuW", 4), ("FriW", 5), ("SatW", 6), ("SunW", 7), ("W", 1)];

    private static readonly (string Mark, PeriodKind Kind, int FirstMonth)[] FiscalMarks =
    [
        ("AprilS", PeriodKind.FiscalHalfYear, 4), ("NovS", PeriodKind.FiscalHalfYear, 11),
        ("NovQ", PeriodKind.FiscalQuarter, 11), ("Feb", PeriodKind.FiscalYear, 2),
        ("April", PeriodKind.FiscalYear, 4), ("July", PeriodKind.FiscalYear, 7), ("Aug", PeriodKind.FiscalYear, 8),
        ("Sep", PeriodKind.FiscalYear, 9), ("Oct", PeriodKind.FiscalYear, 10), ("Nov", PeriodKind.FiscalYear, 11),
    ];

    private TextScanner<char> _text;

    private Dhis2Reader(ReadOnlySpan<char> text) => _text = new TextScanner<char>(text);

    internal static PeriodParseError? Read(ReadOnlySpan<char> text, out ReportingPeriod period)
    {
        var reader = new Dhis2Reader(text);
        bool isRead = reader.Period(out period);
        return reader._text.Finish(isRead, ref period);
    }

    private bool Period(out ReportingPeriod period)
    {
        period = default;
        if (!_text.Year(out int year))
        {
            return false;
        }

        switch (_text.Peek())
        {
            case TextScanner<char>.EndOfText:
                return ReportingPeriod.TryPartOfYear(PeriodKind.Year, year, 1, out period);
            case >= '0' and <= '9':
                return Digits(year, out period);
            case '-':
                return Dashes(year, out period);
            case 'Q':
                return Numbered(PeriodKind.Quarter, "Q", year, PeriodExpectations.Quarter, out period);
            case 'S' when _text.PeekAfter() is >= '0' and <= '9':
                return Numbered(PeriodKind.HalfYear, "S", year, PeriodExpectations.HalfYear, out period);
            default:
                return Marked(year, out period);
        }
    }

    /// <summary>Reads <c>MM</c>, <c>MMDD</c> or <c>NNB</c>.</summary>
    private bool Digits(int year, out ReportingPeriod period)
    {
        period = default;
        if (!_text.Digits(2, out int number, PeriodExpectations.Month))
        {
            return false;
        }

        if (_text.Peek() == 'B')
        {
            return ReportingPeriod.TryPartOfYear(PeriodKind.TwoMonths, year, number, out period) && _text.Text("B")
                || _text.FailBefore(2, PeriodExpectations.TwoMonths);
        }

        if (number is < 1 or > 12)
        {
            return _text.FailBefore(2, PeriodExpectations.Month);
        }

        return _text.IsEnd
            ? ReportingPeriod.TryPartOfYear(PeriodKind.Month, year, number, out period)
            : _text.Day(year, number, out int day)
                && ReportingPeriod.TryOnDay(PeriodKind.Day, new PackedDate(year, number, day), out period);
    }

    /// <summary>Reads <c>-MM</c> or <c>-MM-DD</c>.</summary>
    private bool Dashes(int year, out ReportingPeriod period)
    {
        period = default;
        if (!_text.Text("-") || !_text.Month(out int month))
        {
            return false;
        }

        return _text.IsEnd
            ? ReportingPeriod.TryPartOfYear(PeriodKind.Month, year, month, out period)
            : _text.Text("-") && _text.Day(year, month, out int day)
                && ReportingPeriod.TryOnDay(PeriodKind.Day, new PackedDate(year, month, day), out period);
    }

    private bool Numbered(
        PeriodKind kind, string mark, int year, PeriodExpectation expectation, out ReportingPeriod period)
    {
        period = default;
        return _text.Text(mark) && _text.Digits(1, out int number, expectation)
            && (ReportingPeriod.TryPartOfYear(kind, year, number, out period)
                || _text.FailBefore(1, expectation));
    }

    private bool Marked(int year, out ReportingPeriod period)
    {
        period = default;
        foreach ((string mark, int firstDay) in WeekMarks)
        {
            if (_text.TrySkip(mark))
            {
                int start = _text.Position;
                return OneOrTwoDigits(out int week, PeriodExpectations.Week)
                    && (ReportingPeriod.TryWeek(year, week, firstDay, out period)
                        || _text.FailAt(start, PeriodExpectations.Week));
            }
        }

        if (_text.TrySkip("BiW"))
        {
            int start = _text.Position;
            return OneOrTwoDigits(out int number, PeriodExpectations.TwoWeeks)
                && (ReportingPeriod.TryTwoWeeks(year, number, 1, out period)
                    || _text.FailAt(start, PeriodExpectations.TwoWeeks));
        }

        foreach ((string mark, PeriodKind kind, int firstMonth) in FiscalMarks)
        {
            if (_text.TrySkip(mark))
            {
                return Fiscal(kind, year, FiscalYearRule.From(firstMonth), out period);
            }
        }

        return _text.Fail(ReadingExpectations.Dhis2Mark);
    }

    private bool Fiscal(PeriodKind kind, int year, FiscalYearRule rule, out ReportingPeriod period)
    {
        period = default;
        if (kind == PeriodKind.FiscalYear)
        {
            return ReportingPeriod.TryFiscal(kind, year, rule, 1, out period)
                || _text.FailAt(0, PeriodExpectations.InRange);
        }

        PeriodExpectation expectation =
            kind == PeriodKind.FiscalQuarter ? PeriodExpectations.Quarter : PeriodExpectations.HalfYear;
        return _text.Digits(1, out int number, expectation)
            && (ReportingPeriod.TryFiscal(kind, year, rule, number, out period)
                || _text.FailBefore(1, expectation));
    }

    private bool OneOrTwoDigits(out int number, PeriodExpectation expectation) =>
        _text.Digits(_text.PeekAfter() is >= '0' and <= '9' ? 2 : 1, out number, expectation);
}
