using HealthTargets.Periods.Dates;

namespace HealthTargets.Periods.Text;

/// <content>Five-year plans, fiscal and school years, periods to date and rolling periods.</content>
internal ref partial struct ChineseReader
{
    /// <summary>Reads “十四五”时期, 十五五 and 第十四个五年规划; stays at the start where there is none.</summary>
    private bool Plan(out ReportingPeriod period, out bool isPlan)
    {
        period = default;
        isPlan = false;
        int position = _text.Position;
        bool isQuoted = _text.TrySkip("\"");
        bool isLong = _text.TrySkip("第");
        if (!PlanNumber(isLong, out int number) || (isQuoted && !_text.TrySkip("\"")) || !IsPlanEnd(isLong))
        {
            _text.MoveTo(position);
            return !isQuoted || _text.FailAt(position, PeriodExpectations.Period);
        }

        isPlan = true;
        int first = FiveYearPlan.FirstYear(number);
        return ReportingPeriod.TryYears(first, first + 4, out period);
    }

    private bool PlanNumber(bool isLong, out int number)
    {
        if (isLong)
        {
            return ChineseNumerals.TryNumber(ref _text, out number) && number is >= 1 and <= 99
                && _text.TrySkip("个五年");
        }

        number = 0;
        int start = _text.Position;
        while (_text.Peek() == '十' || (_text.Peek() > '9' && ChineseNumerals.Digit(_text.Peek()) > 0))
        {
            _text.Skip();
        }

        // The last 五 is "five years"; what stands before it is the number: 十五 is the tenth, 十五五 the fifteenth.
        int end = _text.Position - 1;
        if (end <= start)
        {
            return false;
        }

        _text.MoveTo(start);
        TextScanner<char> inner = _text.Within(end);
        return ChineseNumerals.TryNumber(ref inner, out number) && inner.IsEnd && MoveAfterFive(end);
    }

    private bool MoveAfterFive(int position)
    {
        _text.MoveTo(position);
        return _text.TrySkip("五");
    }

    private bool IsPlanEnd(bool isLong)
    {
        bool hasWord = _text.TrySkip("规划时期") || _text.TrySkip("计划时期") || _text.TrySkip("规划期间")
            || _text.TrySkip("计划期间") || (!IsPlanMark() && _text.TrySkip("规划期")) || _text.TrySkip("计划期")
            || (!IsPlanMark() && _text.TrySkip("规划")) || _text.TrySkip("计划") || _text.TrySkip("时期")
            || _text.TrySkip("期间");
        return (hasWord || !isLong) && (_text.IsEnd || _text.Peek() is '前' or '末' || IsPlanMark());
    }

    /// <summary>Reads what follows a five-year plan: 前三年, 末, or its part to date.</summary>
    private bool AfterPlan(ref ReportingPeriod plan)
    {
        if (_text.TrySkip("末"))
        {
            return ReportingPeriod.TryOnDay(PeriodKind.Instant, plan.Last, out plan);
        }

        if (!_text.TrySkip("前"))
        {
            return PlanToDate(ref plan);
        }

        int position = _text.Position;
        return ChineseNumerals.TryNumber(ref _text, out int years) && years is >= 2 and <= 4 && _text.TrySkip("年")
            && ReportingPeriod.TryYears(plan.First.Year, plan.First.Year + years - 1, out plan)
            || _text.FailAt(position, ReadingExpectations.PlanYears);
    }

    private readonly bool IsPlanMark() => _text.StartsWith("规划期至");

    /// <summary>Reads 规划期至2023年6月累计 after a plan, if it stands here.</summary>
    private bool PlanToDate(ref ReportingPeriod period)
    {
        if (!_text.TrySkip("规划期至"))
        {
            return true;
        }

        int position = _text.Position;
        int startMonth = period.First.MonthNumber;
        int months = period.Last.MonthNumber - startMonth + 1;
        bool isWhole = period.First.IsFirstOfMonth && period.Last.IsLastOfMonth && months <= 4095
            && period.Kind != PeriodKind.Instant;
        if (!Through(out PackedDate through, out bool throughDay) || !_text.Text("累计"))
        {
            return false;
        }

        return isWhole && through >= period.First && through <= period.Last
            && ReportingPeriod.TryPlanToDate(startMonth, months, through, throughDay, out period)
            || _text.FailAt(position, ReadingExpectations.PlanOfMonths);
    }

    private bool LifeToDate(out ReportingPeriod period)
    {
        period = default;
        if (!Through(out PackedDate through, out bool throughDay))
        {
            return false;
        }

        period = ReportingPeriod.ForLifeToDate(through, throughDay);
        return true;
    }

    /// <summary>Reads 2023年6月 or 2023年6月30日.</summary>
    private bool Through(out PackedDate through, out bool throughDay)
    {
        through = default;
        throughDay = false;
        if (!ChineseNumerals.TryYear(ref _text, out int year))
        {
            return _text.Fail(PeriodExpectations.Year);
        }

        return _text.Text("年") && ThroughInYear(year, out through, out throughDay);
    }

    private bool ThroughInYear(int year, out PackedDate through, out bool throughDay)
    {
        int position = _text.Position;
        through = default;
        throughDay = false;
        if (!ChineseNumerals.TryNumber(ref _text, out int month) || month is < 1 or > 12)
        {
            return _text.FailAt(position, PeriodExpectations.MonthOfYear);
        }

        if (!_text.Text("月"))
        {
            return false;
        }

        through = PackedDate.LastOfMonth((year - 1) * 12 + month - 1);
        throughDay = ChineseNumerals.Digit(_text.Peek()) > 0 || _text.Peek() is '十' or '廿' or '卅' or '0';
        return !throughDay || DayOf(year, month, out through);
    }

    /// <summary>Reads what follows 截至: an instant, or the end of a rolling period.</summary>
    private bool AsOf(out ReportingPeriod period)
    {
        if (!Dated(out period))
        {
            return false;
        }

        if (period.Kind == PeriodKind.Instant && _text.IsEnd)
        {
            return true;
        }

        if (!_text.TrySkip("的"))
        {
            return period.Kind == PeriodKind.Day
                ? ReportingPeriod.TryOnDay(PeriodKind.Instant, period.First, out period)
                : _text.Fail(ReadingExpectations.AsOf);
        }

        int position = _text.Position;
        return ChineseNumerals.TryNumber(ref _text, out int count) && RollingUnit() == period.Kind
            && ReportingPeriod.TryRolling(count, period, out period)
            || _text.FailAt(position, PeriodExpectations.RollingEnd);
    }

    private PeriodKind? RollingUnit() =>
        _text.TrySkip("日") ? PeriodKind.Day
        : _text.TrySkip("周") ? PeriodKind.Week
        : _text.TrySkip("个月") ? PeriodKind.Month
        : _text.TrySkip("个季度") ? PeriodKind.Quarter
        : _text.TrySkip("年") ? PeriodKind.Year
        : null;

    private bool SchoolYear(int year, out ReportingPeriod period)
    {
        int month = _options.Calendar.SchoolYearFirstMonth;
        period = default;
        return (!_text.TrySkip("(") || FirstMonth(out month) && _text.Text(")"))
            && (ReportingPeriod.TryMonths(PeriodKind.SchoolYear, (year - 1) * 12 + month - 1, 12, out period)
                || _text.FailAt(0, PeriodExpectations.InRange));
    }

    private bool FirstMonth(out int month)
    {
        int position = _text.Position;
        return ChineseNumerals.TryNumber(ref _text, out month) && month is >= 1 and <= 12 && _text.TrySkip("月起")
            || _text.FailAt(position, PeriodExpectations.MonthOfYear);
    }
}
