using HealthTargets.Periods.Dates;

namespace HealthTargets.Periods.Text;

/// <content>Fiscal years, from what follows 财年.</content>
internal ref partial struct ChineseReader
{
    private bool Fiscal(int year, out ReportingPeriod period)
    {
        period = default;
        FiscalYearRule rule = _options.Calendar.FiscalYear;
        if (_text.TrySkip("(") && !FiscalRule(out rule))
        {
            return false;
        }

        if (_text.IsEnd)
        {
            return ReportingPeriod.TryFiscal(PeriodKind.FiscalYear, year, rule, 1, out period)
                || _text.FailAt(0, PeriodExpectations.InRange);
        }

        int half = _text.TrySkip("上半年") ? 1 : _text.TrySkip("下半年") ? 2 : 0;
        if (half > 0)
        {
            return ReportingPeriod.TryFiscal(PeriodKind.FiscalHalfYear, year, rule, half, out period)
                || _text.FailAt(0, PeriodExpectations.InRange);
        }

        _text.TrySkip("第");
        int position = _text.Position;
        if (!ChineseNumerals.TryNumber(ref _text, out int number))
        {
            return _text.Fail(ReadingExpectations.ChineseNumber);
        }

        return IsQuarterWord()
            ? ReportingPeriod.TryFiscal(PeriodKind.FiscalQuarter, year, rule, number, out period)
                || _text.FailAt(position, PeriodExpectations.Quarter)
            : FiscalYearToDate(year, rule, number, position, out period);
    }

    /// <summary>Reads 4月起 and the naming, up to the closing bracket.</summary>
    private bool FiscalRule(out FiscalYearRule rule)
    {
        rule = default;
        if (!FirstMonth(out int month))
        {
            return false;
        }

        rule = FiscalYearRule.From(month);
        if (_text.TrySkip(",按起始年"))
        {
            rule = new FiscalYearRule(month, FiscalYearNaming.StartYear);
        }
        else if (_text.TrySkip(",按结束年"))
        {
            rule = new FiscalYearRule(month, FiscalYearNaming.EndYear);
        }

        return _text.Text(")");
    }

    /// <summary>Reads 4月累计, 4-9月累计 or 4月1日至9月17日累计 after the number of the first month.</summary>
    private bool FiscalYearToDate(
        int year, FiscalYearRule rule, int firstMonth, int position, out ReportingPeriod period)
    {
        period = default;
        if (firstMonth != rule.FirstMonth)
        {
            return _text.FailAt(position, ReadingExpectations.FiscalStart);
        }

        int month = firstMonth;
        bool throughDay = false;
        if (_text.TrySkip("-") || _text.TrySkip("至"))
        {
            if (!MonthOf(out month))
            {
                return false;
            }
        }
        else if (!_text.Text("月"))
        {
            return false;
        }
        else if (_text.TrySkip("1日至"))
        {
            throughDay = true;
            if (!MonthOf(out month))
            {
                return false;
            }
        }

        int end = rule.StartMonthNumber(year) + (month - rule.FirstMonth + 12) % 12;
        if (end < 0 || end > PackedDate.MonthNumberMax)
        {
            return _text.FailAt(0, PeriodExpectations.InRange);
        }

        PackedDate through = PackedDate.LastOfMonth(end);
        return (!throughDay || DayOf(through.Year, through.Month, out through)) && _text.Text("累计")
            && (ReportingPeriod.TryFiscalYearToDate(rule, through, throughDay, out period)
                || _text.FailAt(0, PeriodExpectations.InRange));
    }

    private bool MonthOf(out int month)
    {
        int position = _text.Position;
        return ChineseNumerals.TryNumber(ref _text, out month) && month is >= 1 and <= 12 && _text.TrySkip("月")
            || _text.FailAt(position, PeriodExpectations.MonthOfYear);
    }
}
