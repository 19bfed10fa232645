using System.Numerics;
using HealthTargets.Periods.Dates;

namespace HealthTargets.Periods;

/// <content>Years, fiscal and school years, periods to date and rolling periods.</content>
internal ref partial struct CanonicalReader<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private bool Years(int first, out ReportingPeriod period)
    {
        period = default;
        if (!_text.Year(out int last))
        {
            return false;
        }

        if (last <= first)
        {
            return _text.FailBefore(4, PeriodExpectations.LaterYear);
        }

        return _text.Peek() == '-'
            ? _text.Text("-PTD-") && PlanToDate((first - 1) * 12, (last - first + 1) * 12, out period)
            : ReportingPeriod.TryYears(first, last, out period);
    }

    private bool PlanOfMonths(int startMonth, out ReportingPeriod period)
    {
        period = default;
        if (!_text.Year(out int year) || !_text.Text("-") || !_text.Month(out int month))
        {
            return false;
        }

        int months = (year - 1) * 12 + month - startMonth;
        bool isWholeYears = startMonth % 12 == 0 && months % 12 == 0;
        return months >= 1 && !isWholeYears
            ? _text.Text("-PTD-", PeriodExpectations.PlanMark) && PlanToDate(startMonth, months, out period)
            : _text.FailBefore(7, PeriodExpectations.LaterMonth);
    }

    private bool PlanToDate(int startMonth, int months, out ReportingPeriod period)
    {
        period = default;
        int position = _text.Position;
        if (!MonthOrDate(out PackedDate through, out bool throughDay))
        {
            return false;
        }

        int monthsIn = through.MonthNumber - startMonth;
        return months <= 4095 && monthsIn >= 0 && monthsIn < months
            && ReportingPeriod.TryPlanToDate(startMonth, months, through, throughDay, out period)
            || _text.FailAt(position, PeriodExpectations.WithinPlan);
    }

    private bool YearToDate(int year, out ReportingPeriod period)
    {
        period = default;
        if (!MonthOrDay(year, out PackedDate through, out bool throughDay))
        {
            return false;
        }

        period = ReportingPeriod.ForYearToDate(through, throughDay);
        return true;
    }

    private bool LifeToDate(out ReportingPeriod period)
    {
        period = default;
        if (!MonthOrDate(out PackedDate through, out bool throughDay))
        {
            return false;
        }

        period = ReportingPeriod.ForLifeToDate(through, throughDay);
        return true;
    }

    private bool SchoolYear(out ReportingPeriod period)
    {
        period = default;
        return _text.Text("SY") && _text.Year(out int year)
            && _text.Text("@", PeriodExpectations.FirstMonth) && _text.Month(out int month)
            && (ReportingPeriod.TryMonths(PeriodKind.SchoolYear, (year - 1) * 12 + month - 1, 12, out period)
                || _text.FailAt(0, PeriodExpectations.InRange));
    }

    private bool Fiscal(out ReportingPeriod period)
    {
        period = default;
        if (!_text.Text("FY") || !_text.Year(out int year)
            || !_text.Text("@", PeriodExpectations.FirstMonth) || !_text.Month(out int month))
        {
            return false;
        }

        FiscalYearRule rule = FiscalYearRule.From(month);
        bool usuallyEnd = rule.Naming == FiscalYearNaming.EndYear;
        if (month > 1 && _text.Peek() == (usuallyEnd ? 's' : 'e'))
        {
            _text.Skip();
            rule = new FiscalYearRule(
                month, usuallyEnd ? FiscalYearNaming.StartYear : FiscalYearNaming.EndYear);
        }

        return FiscalPart(year, rule, out period);
    }

    private bool FiscalPart(int year, FiscalYearRule rule, out ReportingPeriod period)
    {
        period = default;
        int part = 1;
        PeriodKind kind = PeriodKind.FiscalYear;
        if (_text.Peek() == '-')
        {
            switch (_text.PeekAfter())
            {
                case 'Y':
                    return _text.Text("-YTD-") && FiscalYearToDate(year, rule, out period);
                case 'Q':
                    kind = PeriodKind.FiscalQuarter;
                    break;
                case 'S':
                    kind = PeriodKind.FiscalHalfYear;
                    break;
                default:
                    return _text.Fail(PeriodExpectations.AfterFiscalYear);
            }

            PeriodExpectation expectation =
                kind == PeriodKind.FiscalQuarter ? PeriodExpectations.Quarter : PeriodExpectations.HalfYear;
            _text.Skip();
            _text.Skip();
            if (!_text.Digits(1, out part, expectation))
            {
                return false;
            }

            if (part < 1 || part > 12 / ReportingPeriod.MonthsOf(kind))
            {
                return _text.FailBefore(1, expectation);
            }
        }

        return ReportingPeriod.TryFiscal(kind, year, rule, part, out period)
            || _text.FailAt(0, PeriodExpectations.InRange);
    }

    private bool FiscalYearToDate(int year, FiscalYearRule rule, out ReportingPeriod period)
    {
        period = default;
        int startMonth = rule.StartMonthNumber(year);
        if (startMonth < 0)
        {
            return _text.FailAt(0, PeriodExpectations.InRange);
        }

        int position = _text.Position;
        if (!_text.Month(out int month))
        {
            return false;
        }

        int monthsIn = (month - rule.FirstMonth + 12) % 12;
        int calendarYear = (startMonth + monthsIn) / 12 + 1;
        if (calendarYear > PackedDate.YearMax)
        {
            return _text.FailAt(0, PeriodExpectations.InRange);
        }

        _text.MoveTo(position);
        return MonthOrDay(calendarYear, out PackedDate through, out bool throughDay)
            && ReportingPeriod.TryFiscalYearToDate(rule, through, throughDay, out period);
    }

    private bool Rolling(out ReportingPeriod period)
    {
        period = default;
        if (!_text.Text("R") || !_text.Count(7, out int count, PeriodExpectations.RollingCount))
        {
            return false;
        }

        PeriodKind? unit = _text.Peek() switch
        {
            'D' => PeriodKind.Day,
            'W' => PeriodKind.Week,
            'M' => PeriodKind.Month,
            'Q' => PeriodKind.Quarter,
            'Y' => PeriodKind.Year,
            _ => null,
        };
        if (unit is null || _text.PeekAfter() != '-')
        {
            return _text.Fail(PeriodExpectations.RollingUnit);
        }

        _text.Skip();
        _text.Skip();
        int position = _text.Position;
        if (_text.Peek() is < '0' or > '9')
        {
            return _text.Fail(PeriodExpectations.RollingEnd);
        }

        if (!YearFirst(out ReportingPeriod last))
        {
            return false;
        }

        return last.Kind != unit ? _text.FailAt(position, PeriodExpectations.RollingEnd)
            : ReportingPeriod.TryRolling(count, last, out period) || _text.FailAt(0, PeriodExpectations.InRange);
    }

    /// <summary>Reads <c>MM</c> or <c>MM-DD</c>.</summary>
    private bool MonthOrDay(int year, out PackedDate through, out bool throughDay)
    {
        through = default;
        throughDay = false;
        if (!_text.Month(out int month))
        {
            return false;
        }

        through = new PackedDate(year, month, PackedDate.DaysInMonth(year, month));
        if (_text.Peek() != '-')
        {
            return true;
        }

        throughDay = true;
        _text.Skip();
        if (!_text.Day(year, month, out int day))
        {
            return false;
        }

        through = new PackedDate(year, month, day);
        return true;
    }

    /// <summary>Reads <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>.</summary>
    private bool MonthOrDate(out PackedDate through, out bool throughDay)
    {
        through = default;
        throughDay = false;
        return _text.Year(out int year) && _text.Text("-") && MonthOrDay(year, out through, out throughDay);
    }
}
