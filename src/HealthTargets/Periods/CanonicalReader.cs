using System.Numerics;
using HealthTargets.Periods.Dates;

namespace HealthTargets.Periods;

/// <summary>
/// Reads canonical text from UTF-16 units or UTF-8 bytes. Every text is read once from left to right, without
/// allocating unless it is wrong. What it accepts is exactly what <see cref="CanonicalWriter"/> writes.
/// </summary>
internal ref partial struct CanonicalReader<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private TextScanner<T> _text;

    private CanonicalReader(ReadOnlySpan<T> text) => _text = new TextScanner<T>(text);

    /// <summary>Reads a period; returns null, or why there is none.</summary>
    internal static PeriodParseError? Read(ReadOnlySpan<T> text, out ReportingPeriod period)
    {
        var reader = new CanonicalReader<T>(text);
        bool isRead = reader.Period(out period);
        return reader._text.Finish(isRead, ref period);
    }

    private bool Period(out ReportingPeriod period)
    {
        period = default;
        switch (_text.Peek())
        {
            case >= '0' and <= '9':
                return YearFirst(out period);
            case 'F':
                return Fiscal(out period);
            case 'S':
                return SchoolYear(out period);
            case 'R':
                return Rolling(out period);
            case 'L':
                return _text.Text("LTD-") && LifeToDate(out period);
            case '@':
                return _text.Text("@") && _text.Date(out PackedDate date)
                    && ReportingPeriod.TryOnDay(PeriodKind.Instant, date, out period);
            default:
                return _text.Fail(PeriodExpectations.Period);
        }
    }

    private bool YearFirst(out ReportingPeriod period)
    {
        period = default;
        if (!_text.Year(out int year))
        {
            return false;
        }

        switch (_text.Peek())
        {
            case TextScanner<T>.EndOfText:
                return ReportingPeriod.TryPartOfYear(PeriodKind.Year, year, 1, out period);
            case '/':
                return _text.Text("/") && Years(year, out period);
            case '-':
                return _text.Text("-") && PartOfYear(year, out period);
            default:
                return _text.Fail(PeriodExpectations.AfterYear);
        }
    }

    private bool PartOfYear(int year, out ReportingPeriod period)
    {
        period = default;
        switch (_text.Peek())
        {
            case >= '0' and <= '9':
                return MonthFirst(year, out period);
            case 'Q':
                return Numbered(PeriodKind.Quarter, year, PeriodExpectations.Quarter, out period);
            case 'S':
                return Numbered(PeriodKind.HalfYear, year, PeriodExpectations.HalfYear, out period);
            case 'T':
                return Numbered(PeriodKind.FourMonths, year, PeriodExpectations.FourMonths, out period);
            case 'W':
                return _text.Text("W") && Week(PeriodKind.Week, year, out period);
            case 'B' when _text.PeekAfter() == 'W':
                return _text.Text("BW") && Week(PeriodKind.TwoWeeks, year, out period);
            case 'B':
                return Numbered(PeriodKind.TwoMonths, year, PeriodExpectations.TwoMonths, out period);
            case 'Y':
                return _text.Text("YTD-") && YearToDate(year, out period);
            case 'P':
                return _text.Text("PTD-") && PlanToDate((year - 1) * 12, 12, out period);
            default:
                return _text.Fail(PeriodExpectations.PartOfYear);
        }
    }

    private bool Numbered(PeriodKind kind, int year, PeriodExpectation expectation, out ReportingPeriod period)
    {
        period = default;
        _text.Skip();
        return _text.Digits(1, out int number, expectation)
            && (ReportingPeriod.TryPartOfYear(kind, year, number, out period) || _text.FailBefore(1, expectation));
    }

    private bool Week(PeriodKind kind, int year, out ReportingPeriod period)
    {
        bool single = kind == PeriodKind.Week;
        PeriodExpectation expectation = single ? PeriodExpectations.Week : PeriodExpectations.TwoWeeks;
        period = default;
        if (!_text.Digits(2, out int number, expectation))
        {
            return false;
        }

        int numberEnd = _text.Position;
        int firstDay = 1;
        if (_text.Peek() == '@' && !Weekday(out firstDay))
        {
            return false;
        }

        bool exists = single
            ? ReportingPeriod.TryWeek(year, number, firstDay, out period)
            : ReportingPeriod.TryTwoWeeks(year, number, firstDay, out period);
        return exists || _text.FailAt(numberEnd - 2, expectation);
    }

    private bool Weekday(out int firstDay)
    {
        firstDay = 1;
        ReadOnlySpan<byte> others = "TueWedThuFriSatSun"u8;
        for (int day = 2; day <= 7; day++)
        {
            if (_text.TrySkip("@"u8, others.Slice((day - 2) * 3, 3)))
            {
                firstDay = day;
                return true;
            }
        }

        return _text.Fail(PeriodExpectations.Weekday);
    }

    private bool MonthFirst(int year, out ReportingPeriod period)
    {
        period = default;
        if (!_text.Month(out int month))
        {
            return false;
        }

        switch (_text.Peek())
        {
            case TextScanner<T>.EndOfText:
                return ReportingPeriod.TryPartOfYear(PeriodKind.Month, year, month, out period);
            case '/':
                return _text.Text("/") && PlanOfMonths((year - 1) * 12 + month - 1, out period);
            case '-' when _text.PeekAfter() == 'X':
                return PartOfMonth(PeriodKind.TenDays, year, month, PeriodExpectations.TenDays, out period);
            case '-' when _text.PeekAfter() == 'H':
                return PartOfMonth(PeriodKind.HalfMonth, year, month, PeriodExpectations.HalfMonth, out period);
            case '-' when _text.PeekAfter() is >= '0' and <= '9':
                return _text.Text("-") && _text.Day(year, month, out int day)
                    && DayFirst(new PackedDate(year, month, day), out period);
            default:
                return _text.Fail(PeriodExpectations.AfterMonth);
        }
    }

    private bool DayFirst(PackedDate date, out ReportingPeriod period)
    {
        if (_text.Peek() != '/')
        {
            return ReportingPeriod.TryOnDay(PeriodKind.Day, date, out period);
        }

        period = default;
        return _text.Text("/") && _text.Date(out PackedDate end)
            && (ReportingPeriod.TryCustom(date, end, out period)
                || _text.FailBefore(10, PeriodExpectations.LaterDay));
    }

    private bool PartOfMonth(
        PeriodKind kind, int year, int month, PeriodExpectation expectation, out ReportingPeriod period)
    {
        period = default;
        _text.Skip();
        _text.Skip();
        return _text.Digits(1, out int part, expectation)
            && (ReportingPeriod.TryPartOfMonth(kind, (year - 1) * 12 + month - 1, part, out period)
                || _text.FailBefore(1, expectation));
    }
}
