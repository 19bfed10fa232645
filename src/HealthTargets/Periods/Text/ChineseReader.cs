using HealthTargets.Periods.Dates;

namespace HealthTargets.Periods.Text;

/// <summary>
/// Reads Chinese from normalized text: a year, and what follows it. This part has the way into a text; the parts of a
/// year, dates, and the rarer kinds are in the other files.
/// </summary>
internal ref partial struct ChineseReader
{
    private readonly LenientPeriodOptions _options;
    private TextScanner<char> _text;
    private bool _lacksYear;
    private bool _isRelativeYear;

    private ChineseReader(ReadOnlySpan<char> text, LenientPeriodOptions options)
    {
        _text = new TextScanner<char>(text);
        _options = options;
    }

    internal static PeriodParseError? Read(
        ReadOnlySpan<char> text, LenientPeriodOptions options, out ReportingPeriod period)
    {
        var reader = new ChineseReader(text, options);
        if (reader.Whole(out period) && reader._text.End(PeriodExpectations.End))
        {
            if (!reader._lacksYear)
            {
                return null;
            }

            reader._text.FailAt(text.Length, ReadingExpectations.YearOfText);
        }

        period = default;
        return reader._text.Error();
    }

    private bool Whole(out ReportingPeriod period)
    {
        if (_text.TrySkip("截至") || _text.TrySkip("截止"))
        {
            _text.TrySkip("至");
            return AsOf(out period);
        }

        if (_text.TrySkip("历年累计至"))
        {
            return LifeToDate(out period);
        }

        return Plan(out period, out bool isPlan)
            && (isPlan ? AfterPlan(ref period) : Dated(out period) && PlanToDate(ref period));
    }

    /// <summary>Reads a period that begins with its year, or has none.</summary>
    private bool Dated(out ReportingPeriod period)
    {
        period = default;
        if (!ChineseNumerals.TryYear(ref _text, out int year))
        {
            return YearOfOptions(out year) && InYear(year, isYearWritten: false, out period);
        }

        if (_text.Peek() is '/' or '-' || _text.TrySkip("年至"))
        {
            return Years(year, out period);
        }

        if (_text.TrySkip("财年") || _text.TrySkip("财政年度") || _text.TrySkip("年财年") || _text.TrySkip("年财政年度"))
        {
            return Fiscal(year, out period);
        }

        if (_text.TrySkip("学年度") || _text.TrySkip("学年"))
        {
            return SchoolYear(year, out period);
        }

        bool hasMark = _text.TrySkip("年");
        if (!hasMark && _text.Peek() is not ('上' or '下' or '第' or '前' or '全' or '度'))
        {
            return _text.Fail(PeriodExpectations.AfterYear);
        }

        return InYear(year, isYearWritten: true, out period);
    }

    /// <summary>Takes the year from the options, for 今年, 去年 and 明年 as well as for texts without a year.</summary>
    private bool YearOfOptions(out int year)
    {
        int position = _text.Position;
        int offset = _text.TrySkip("今年") || _text.TrySkip("本年") || _text.TrySkip("当年") ? 0
            : _text.TrySkip("去年") || _text.TrySkip("上年") ? -1
            : _text.TrySkip("明年") ? 1
            : 0;
        _lacksYear = _options.Year is null;
        year = (_options.Year ?? 2000) + offset;
        _isRelativeYear = _text.Position > position;
        return year is >= 1 and <= 9999 || _text.FailAt(position, PeriodExpectations.InRange);
    }

    /// <summary>Reads what follows 年.</summary>
    private bool InYear(int year, bool isYearWritten, out ReportingPeriod period)
    {
        period = default;
        bool isNamed = isYearWritten || _isRelativeYear;
        bool isWhole = (isNamed && _text.TrySkip("度")) || _text.TrySkip("全年");
        if ((isNamed || isWhole) && (_text.IsEnd || _text.Peek() == '的' || IsPlanMark()))
        {
            return ReportingPeriod.TryPartOfYear(PeriodKind.Year, year, 1, out period);
        }

        if (isNamed && (_text.TrySkip("底") || _text.TrySkip("末")))
        {
            return ReportingPeriod.TryOnDay(PeriodKind.Instant, new PackedDate(year, 12, 31), out period);
        }

        if (_text.TrySkip("上半年"))
        {
            return ReportingPeriod.TryPartOfYear(PeriodKind.HalfYear, year, 1, out period);
        }

        if (_text.TrySkip("下半年"))
        {
            return ReportingPeriod.TryPartOfYear(PeriodKind.HalfYear, year, 2, out period);
        }

        if (_text.TrySkip("前"))
        {
            return FirstParts(year, out period);
        }

        if ((_text.Peek() | 0x20) is 'q' or 'h' or 's')
        {
            return Lettered(year, out period);
        }

        return Numbered(year, out period);
    }

    private bool Lettered(int year, out ReportingPeriod period)
    {
        bool isQuarter = (_text.Peek() | 0x20) == 'q';
        PeriodExpectation expectation = isQuarter ? PeriodExpectations.Quarter : PeriodExpectations.HalfYear;
        period = default;
        _text.Skip();
        return _text.Digits(1, out int number, expectation)
            && (ReportingPeriod.TryPartOfYear(
                    isQuarter ? PeriodKind.Quarter : PeriodKind.HalfYear, year, number, out period)
                || _text.FailBefore(1, expectation));
    }

    /// <summary>Reads 2021-2025年, 2021年至2025年 and 2025-2026学年, from the sign between the years.</summary>
    private bool Years(int first, out ReportingPeriod period)
    {
        period = default;
        int start = _text.Position;
        if (_text.Peek() is '/' or '-')
        {
            _text.Skip();
        }

        int position = _text.Position;
        if (!ChineseNumerals.TryYear(ref _text, out int last))
        {
            return _text.Fail(PeriodExpectations.LaterYear);
        }

        if (_text.TrySkip("学年度") || _text.TrySkip("学年"))
        {
            return last == first + 1
                ? SchoolYear(first, out period)
                : _text.FailAt(position, ReadingExpectations.SchoolYears);
        }

        _text.TrySkip("年");
        if (_text.IsEnd || IsPlanMark() || _text.TrySkip("度"))
        {
            return ReportingPeriod.TryYears(first, last, out period)
                || _text.FailAt(position, PeriodExpectations.LaterYear);
        }

        _text.MoveTo(start);
        return _text.FailAt(position, PeriodExpectations.LaterYear);
    }
}
