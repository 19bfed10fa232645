using HealthTargets.Periods.Dates;

namespace HealthTargets.Periods.Text;

/// <summary>
/// Reads what people write for calendar periods, in any case and without leading zeros: <c>2025/3</c>,
/// <c>2025.3.15</c>, <c>2025-q1</c>, <c>2025H1</c>, <c>2025w5</c>, <c>Q1 2025</c>, <c>2021-2025</c>.
/// </summary>
internal ref struct LooseReader
{
    private TextScanner<char> _text;

    private LooseReader(ReadOnlySpan<char> text) => _text = new TextScanner<char>(text);

    internal static PeriodParseError? Read(ReadOnlySpan<char> text, out ReportingPeriod period)
    {
        var reader = new LooseReader(text);
        bool isRead = reader.Period(out period);
        return reader._text.Finish(isRead, ref period);
    }

    private bool Period(out ReportingPeriod period)
    {
        period = default;
        if (_text.Peek() is < '0' or > '9')
        {
            return LetterFirst(out period);
        }

        if (!_text.Year(out int year))
        {
            return false;
        }

        int separator = _text.Peek();
        if (separator is '-' or '/' or '.')
        {
            _text.Skip();
            if (_text.Peek() is >= '0' and <= '9')
            {
                return Numbers(year, separator, out period);
            }
        }

        return Letter(out PeriodKind kind) && Part(kind, year, out period);
    }

    /// <summary>Reads <c>Q1-2025</c> and <c>Q1 2025</c>.</summary>
    private bool LetterFirst(out ReportingPeriod period)
    {
        period = default;
        if (!Letter(out PeriodKind kind))
        {
            return false;
        }

        int position = _text.Position;
        if (kind == PeriodKind.Week || !_text.Digits(1, out _, PeriodExpectations.Quarter))
        {
            return _text.FailAt(0, PeriodExpectations.Period);
        }

        _text.TrySkip(" ");
        if (_text.Peek() is '-' or '/')
        {
            _text.Skip();
        }

        if (!_text.Year(out int year))
        {
            return false;
        }

        int end = _text.Position;
        _text.MoveTo(position);
        if (!Part(kind, year, out period))
        {
            return false;
        }

        _text.MoveTo(end);
        return true;
    }

    private bool Letter(out PeriodKind kind)
    {
        PeriodKind? found = (_text.Peek() | 0x20) switch
        {
            'q' => PeriodKind.Quarter,
            's' or 'h' => PeriodKind.HalfYear,
            'w' => PeriodKind.Week,
            _ => null,
        };
        kind = found ?? PeriodKind.Day;
        if (found is null || _text.IsEnd)
        {
            return _text.Fail(PeriodExpectations.Period);
        }

        _text.Skip();
        return true;
    }

    private bool Part(PeriodKind kind, int year, out ReportingPeriod period)
    {
        period = default;
        PeriodExpectation expectation = kind switch
        {
            PeriodKind.Quarter => PeriodExpectations.Quarter,
            PeriodKind.HalfYear => PeriodExpectations.HalfYear,
            _ => PeriodExpectations.Week,
        };
        int width = kind == PeriodKind.Week && _text.PeekAfter() is >= '0' and <= '9' ? 2 : 1;
        if (!_text.Digits(width, out int number, expectation))
        {
            return false;
        }

        bool exists = kind == PeriodKind.Week
            ? ReportingPeriod.TryWeek(year, number, 1, out period)
            : ReportingPeriod.TryPartOfYear(kind, year, number, out period);
        return exists || _text.FailBefore(width, expectation);
    }

    /// <summary>Reads a last year, a month, or a month and a day after the same separator.</summary>
    private bool Numbers(int year, int separator, out ReportingPeriod period)
    {
        period = default;
        int position = _text.Position;
        if (!_text.Number(out int number, 4, PeriodExpectations.MonthOfYear))
        {
            return false;
        }

        if (_text.Position - position == 4)
        {
            return ReportingPeriod.TryYears(year, number, out period)
                || _text.FailAt(position, PeriodExpectations.LaterYear);
        }

        if (number is < 1 or > 12)
        {
            return _text.FailAt(position, PeriodExpectations.MonthOfYear);
        }

        if (_text.Peek() != separator)
        {
            return ReportingPeriod.TryPartOfYear(PeriodKind.Month, year, number, out period);
        }

        _text.Skip();
        position = _text.Position;
        if (!_text.Number(out int day, 2, PeriodExpectations.ExistingDay))
        {
            return false;
        }

        return PackedDate.IsDate(year, number, day)
            ? ReportingPeriod.TryOnDay(PeriodKind.Day, new PackedDate(year, number, day), out period)
            : _text.FailAt(position, PeriodExpectations.ExistingDay);
    }
}
