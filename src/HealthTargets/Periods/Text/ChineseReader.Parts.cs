using HealthTargets.Periods.Dates;

namespace HealthTargets.Periods.Text;

/// <content>Numbered parts of a year, and dates.</content>
internal ref partial struct ChineseReader
{
    /// <summary>Reads 前三季度, 前9个月: the year to date.</summary>
    private bool FirstParts(int year, out ReportingPeriod period)
    {
        period = default;
        int position = _text.Position;
        if (!ChineseNumerals.TryNumber(ref _text, out int count))
        {
            return _text.Fail(ReadingExpectations.ChineseNumber);
        }

        _text.TrySkip("个");
        if (IsQuarterWord())
        {
            return YearToDate(year, count, 4, 3, position, PeriodExpectations.Quarter, out period);
        }

        return _text.TrySkip("月")
            ? YearToDate(year, count, 12, 1, position, PeriodExpectations.MonthOfYear, out period)
            : _text.Fail(ReadingExpectations.ChineseUnit);
    }

    /// <summary>Reads what begins with a number: quarters, months, weeks, and ranges of them.</summary>
    private bool Numbered(int year, out ReportingPeriod period)
    {
        period = default;
        int position = _text.Position;
        bool isOrdinal = _text.TrySkip("第");
        if (!isOrdinal && ChineseNumerals.Digit(_text.Peek()) < 0 && _text.Peek() is not ('十' or '廿' or '卅'))
        {
            return _text.Fail(ReadingExpectations.AfterChineseYear);
        }

        if (!ChineseNumerals.TryNumber(ref _text, out int number))
        {
            return _text.Fail(ReadingExpectations.ChineseNumber);
        }

        if (_text.TrySkip("-") || _text.TrySkip("至"))
        {
            return Range(year, number, position, out period);
        }

        if (_text.TrySkip("月"))
        {
            return number is >= 1 and <= 12
                ? InMonth(year, number, out period)
                : _text.FailAt(position, PeriodExpectations.MonthOfYear);
        }

        bool isCounted = _text.TrySkip("个");
        if (IsQuarterWord())
        {
            if (_text.TrySkip("-") || _text.TrySkip("至"))
            {
                return Range(year, number, position, out period);
            }

            return ReportingPeriod.TryPartOfYear(PeriodKind.Quarter, year, number, out period)
                || _text.FailAt(position, PeriodExpectations.Quarter);
        }

        return isOrdinal
            ? Ordinal(year, number, position, out period)
            : _text.FailAt(isCounted ? _text.Position - 1 : _text.Position, ReadingExpectations.ChineseUnit);
    }

    private bool Ordinal(int year, int number, int position, out ReportingPeriod period)
    {
        period = default;
        if (_text.TrySkip("周"))
        {
            return WeekStart(out int firstDay)
                && (ReportingPeriod.TryWeek(year, number, firstDay, out period)
                    || _text.FailAt(position, PeriodExpectations.Week));
        }

        if (_text.TrySkip("双周"))
        {
            return WeekStart(out int firstDay)
                && (ReportingPeriod.TryTwoWeeks(year, number, firstDay, out period)
                    || _text.FailAt(position, PeriodExpectations.TwoWeeks));
        }

        if (_text.TrySkip("双月"))
        {
            return ReportingPeriod.TryPartOfYear(PeriodKind.TwoMonths, year, number, out period)
                || _text.FailAt(position, PeriodExpectations.TwoMonths);
        }

        return _text.TrySkip("四月期")
            ? ReportingPeriod.TryPartOfYear(PeriodKind.FourMonths, year, number, out period)
                || _text.FailAt(position, PeriodExpectations.FourMonths)
            : _text.Fail(ReadingExpectations.ChineseUnit);
    }

    /// <summary>Reads (周日起), if it stands here.</summary>
    private bool WeekStart(out int firstDay)
    {
        firstDay = 1;
        if (!_text.TrySkip("("))
        {
            return true;
        }

        ReadOnlySpan<char> days = "一二三四五六日";
        if (_text.TrySkip("周"))
        {
            firstDay = 1 + days.IndexOf((char)Math.Max(0, _text.Peek()));
            _text.Skip();
        }

        return firstDay >= 1 && _text.TrySkip("起)") || _text.Fail(ReadingExpectations.ChineseWeekday);
    }

    /// <summary>Reads the end of 1-9月, 一至三季度, 1月至9月 and the like; from January or the first quarter it is
    /// the year to date.</summary>
    private bool Range(int year, int first, int position, out ReportingPeriod period)
    {
        period = default;
        _text.TrySkip("第");
        int lastPosition = _text.Position;
        if (!ChineseNumerals.TryNumber(ref _text, out int last))
        {
            return _text.Fail(ReadingExpectations.ChineseNumber);
        }

        _text.TrySkip("个");
        bool isQuarters = IsQuarterWord();
        if (!isQuarters && !_text.TrySkip("月"))
        {
            return _text.Fail(ReadingExpectations.ChineseUnit);
        }

        _text.TrySkip("份");
        int most = isQuarters ? 4 : 12;
        int months = isQuarters ? 3 : 1;
        PeriodExpectation expectation = isQuarters ? PeriodExpectations.Quarter : PeriodExpectations.MonthOfYear;
        if (first < 1 || first > most)
        {
            return _text.FailAt(position, expectation);
        }

        if (last <= first)
        {
            return _text.FailAt(lastPosition, ReadingExpectations.LaterNumber);
        }

        if (first == 1)
        {
            _text.TrySkip("累计");
            return YearToDate(year, last, most, months, lastPosition, expectation, out period);
        }

        if (last > most)
        {
            return _text.FailAt(lastPosition, expectation);
        }

        int startMonth = (year - 1) * 12 + (first - 1) * months;
        period = ReportingPeriod.FromDates(
            PackedDate.FirstOfMonth(startMonth),
            PackedDate.LastOfMonth(startMonth + (last - first + 1) * months - 1));
        return true;
    }

    private bool YearToDate(
        int year,
        int count,
        int most,
        int months,
        int position,
        PeriodExpectation expectation,
        out ReportingPeriod period)
    {
        period = default;
        if (count < 1 || count > most)
        {
            return _text.FailAt(position, expectation);
        }

        period = ReportingPeriod.ForYearToDate(
            PackedDate.LastOfMonth((year - 1) * 12 + count * months - 1), throughDay: false);
        return true;
    }

    private bool IsQuarterWord() => _text.TrySkip("季度") || _text.TrySkip("季");
}
