using HealthTargets.Periods.Dates;

namespace HealthTargets.Periods.Text;

/// <content>Months, their parts, days and intervals.</content>
internal ref partial struct ChineseReader
{
    /// <summary>Reads what follows 月.</summary>
    private bool InMonth(int year, int month, out ReportingPeriod period)
    {
        int monthNumber = (year - 1) * 12 + month - 1;
        period = default;
        if (_text.TrySkip("累计"))
        {
            period = ReportingPeriod.ForYearToDate(PackedDate.LastOfMonth(monthNumber), throughDay: false);
            return true;
        }

        int part = _text.TrySkip("上旬") ? 1 : _text.TrySkip("中旬") ? 2 : _text.TrySkip("下旬") ? 3 : 0;
        if (part > 0)
        {
            return ReportingPeriod.TryPartOfMonth(PeriodKind.TenDays, monthNumber, part, out period);
        }

        int half = _text.TrySkip("上半月") ? 1 : _text.TrySkip("下半月") ? 2 : 0;
        if (half > 0)
        {
            return ReportingPeriod.TryPartOfMonth(PeriodKind.HalfMonth, monthNumber, half, out period);
        }

        if (_text.TrySkip("底") || _text.TrySkip("末"))
        {
            return ReportingPeriod.TryOnDay(PeriodKind.Instant, PackedDate.LastOfMonth(monthNumber), out period);
        }

        if (ChineseNumerals.Digit(_text.Peek()) > 0 || _text.Peek() is '十' or '廿' or '卅' or '0')
        {
            return DayOf(year, month, out PackedDate date) && FromDay(date, out period);
        }

        _text.TrySkip("份");
        if (_text.TrySkip("-") || _text.TrySkip("至"))
        {
            return MonthRange(year, month, out period);
        }

        return _text.IsEnd || _text.Peek() == '的'
            ? ReportingPeriod.TryPartOfYear(PeriodKind.Month, year, month, out period)
            : _text.Fail(ReadingExpectations.AfterChineseMonth);
    }

    /// <summary>Reads the end of 1月至9月 and 2024年10月至2025年3月.</summary>
    private bool MonthRange(int year, int month, out ReportingPeriod period)
    {
        period = default;
        int position = _text.Position;
        if (!ChineseNumerals.TryYear(ref _text, out int lastYear) || !_text.TrySkip("年"))
        {
            _text.MoveTo(position);
            return Range(year, month, position, out period);
        }

        int monthPosition = _text.Position;
        if (!ChineseNumerals.TryNumber(ref _text, out int lastMonth) || lastMonth is < 1 or > 12)
        {
            return _text.FailAt(monthPosition, PeriodExpectations.MonthOfYear);
        }

        if (!_text.Text("月"))
        {
            return false;
        }

        _text.TrySkip("份");
        var start = new PackedDate(year, month, 1);
        PackedDate end = PackedDate.LastOfMonth((lastYear - 1) * 12 + lastMonth - 1);
        if (end < start)
        {
            return _text.FailAt(position, PeriodExpectations.LaterMonth);
        }

        bool isToDate = month == 1 && lastYear == year && lastMonth > 1;
        period = isToDate ? ReportingPeriod.ForYearToDate(end, throughDay: false)
            : ReportingPeriod.FromDates(start, end);
        return true;
    }

    /// <summary>Reads a day's number and 日 or 号.</summary>
    private bool DayOf(int year, int month, out PackedDate date)
    {
        int position = _text.Position;
        date = default;
        if (!ChineseNumerals.TryNumber(ref _text, out int day) || !PackedDate.IsDate(year, month, day))
        {
            return _text.FailAt(position, PeriodExpectations.ExistingDay);
        }

        date = new PackedDate(year, month, day);
        return _text.TrySkip("日") || _text.TrySkip("号") || _text.Text("日");
    }

    /// <summary>Reads what follows a day.</summary>
    private bool FromDay(PackedDate start, out ReportingPeriod period)
    {
        if (_text.TrySkip("时点"))
        {
            return ReportingPeriod.TryOnDay(PeriodKind.Instant, start, out period);
        }

        if (!_text.TrySkip("至") && !_text.TrySkip("-"))
        {
            return ReportingPeriod.TryOnDay(PeriodKind.Day, start, out period);
        }

        period = default;
        int position = _text.Position;
        if (!EndDay(start, out PackedDate end))
        {
            return false;
        }

        if (end < start)
        {
            return _text.FailAt(position, PeriodExpectations.LaterDay);
        }

        if (start is { Month: 1, Day: 1 } && start.Year == end.Year && _text.TrySkip("累计"))
        {
            period = ReportingPeriod.ForYearToDate(end, throughDay: true);
            return true;
        }

        return ReportingPeriod.TryCustom(start, end, out period);
    }

    /// <summary>Reads the end of an interval, which may leave out the year and the month of its start.</summary>
    private bool EndDay(PackedDate start, out PackedDate end)
    {
        end = default;
        int year = start.Year;
        int month = start.Month;
        if (ChineseNumerals.TryYear(ref _text, out int ownYear))
        {
            year = ownYear;
            if (!_text.Text("年"))
            {
                return false;
            }
        }

        int position = _text.Position;
        if (!ChineseNumerals.TryNumber(ref _text, out int number))
        {
            return _text.Fail(ReadingExpectations.ChineseNumber);
        }

        if (!_text.TrySkip("月"))
        {
            _text.MoveTo(position);
            return DayOf(year, month, out end);
        }

        return number is >= 1 and <= 12
            ? DayOf(year, number, out end)
            : _text.FailAt(position, PeriodExpectations.MonthOfYear);
    }
}
