using FsCheck.Fluent;
using HealthTargets.Periods;
using HealthTargets.Periods.Text;

namespace HealthTargets.Tests.Periods;

public sealed class PeriodPropertyTests
{
    [Fact]
    public void Next_and_previous_undo_each_other() => AnyPeriod.Every.Holds(period =>
        period.Previous().Next() == period && period.Next().Previous() == period);

    [Fact]
    public void Moving_twice_is_moving_by_the_sum() =>
        (from period in AnyPeriod.Every
         from first in Gen.Choose(-80, 80)
         from second in Gen.Choose(-80, 80)
         select (period, first, second))
        .Holds(x => !x.period.TryPlus(x.first, out ReportingPeriod moved)
            || !x.period.TryPlus(x.first + x.second, out ReportingPeriod sum)
            || (moved.Plus(x.second) == sum && sum.Kind == x.period.Kind));

    [Fact]
    public void Consecutive_periods_touch_and_never_overlap() => AnyPeriod.Touching.Holds(period =>
        period.Next() is var next && next.Start == period.End.PlusDays(1) && period.IsAdjacentTo(next)
        && !period.Overlaps(next) && period < next);

    [Fact]
    public void Every_date_lies_in_exactly_one_period_of_a_tiling_kind() =>
        (from kind in AnyPeriod.TilingKinds
         from date in AnyPeriod.Dates
         from calendar in AnyPeriod.Calendars
         select (kind, date, calendar))
        .Holds(x => ReportingPeriod.Containing(x.kind, x.date, x.calendar) is var period
            && period.Contains(x.date) && !period.Next().Contains(x.date) && !period.Previous().Contains(x.date)
            && ReportingPeriod.Containing(x.kind, period.End.PlusDays(1), x.calendar) == period.Next());

    [Theory]
    [InlineData(PeriodNotation.Canonical)]
    [InlineData(PeriodNotation.Dhis2)]
    [InlineData(PeriodNotation.Adx)]
    [InlineData(PeriodNotation.Iso8601)]
    [InlineData(PeriodNotation.Chinese)]
    public void What_is_written_is_read_back_as_the_same_period(PeriodNotation notation)
    {
        int written = 0;
        AnyPeriod.Every.Holds(period =>
        {
            if (!PeriodWriter.TryWrite(period, notation, out string? text))
            {
                return notation is not (PeriodNotation.Canonical or PeriodNotation.Chinese);
            }

            written++;
            PeriodParseResult own = notation switch
            {
                PeriodNotation.Canonical => PeriodReader.Strict(text),
                PeriodNotation.Dhis2 => PeriodReader.Dhis2(text),
                PeriodNotation.Adx => PeriodReader.Adx(text),
                _ => PeriodReader.Lenient(text),
            };
            return own.TryGetValue(out ReportingPeriod read) && read == period
                && PeriodReader.Lenient(text).TryGetValue(out read) && read == period;
        });
        Assert.True(written > 100, $"Only {written} periods could be written.");
    }

    [Fact]
    public void Sub_periods_partition_the_period() =>
        (from period in AnyPeriod.Every
         from kind in AnyPeriod.TilingKinds
         select (period, kind))
        .Holds(x =>
        {
            IReadOnlyList<ReportingPeriod> parts = x.period.SubPeriods(x.kind);
            return parts.Count == 0
                || (parts[0].Start == x.period.Start && parts[^1].End == x.period.End
                    && parts.Zip(parts.Skip(1)).All(pair => pair.First.End.PlusDays(1) == pair.Second.Start)
                    && parts.Sum(part => part.Days) == x.period.Days
                    && parts.All(part => part.Kind == x.kind));
        });

    [Fact]
    public void Days_split_over_longer_periods_add_up() =>
        (from period in AnyPeriod.Touching
         from kind in AnyPeriod.TilingKinds
         select (period, kind))
        .Holds(x => x.period.PartsIn(x.kind).Sum(part => part.Days) == x.period.Days);

    [Fact]
    public void Elapsed_share_runs_from_0_to_1_and_never_falls() =>
        (from period in AnyPeriod.Every
         from days in Gen.Choose(-5, 5000)
         select (period, date: period.Start.PlusDays(days)))
        .Holds(x => x.period.ElapsedShare(x.date) is var share
            && share is >= 0 and <= 1
            && x.period.ElapsedShare(x.date.PlusDays(1)) >= share
            && x.period.ElapsedShare(x.period.Start.PlusDays(-1)) == 0
            && x.period.ElapsedDays(x.period.Start) == 1
            && x.period.ElapsedShare(x.period.End) == 1);

    [Fact]
    public void The_difference_of_years_to_date_is_the_months_between() =>
        (from year in Gen.Choose(1, 9999)
         from early in Gen.Choose(1, 11)
         from late in Gen.Choose(early + 1, 12)
         select (year, early, late))
        .Holds(x => ReportingPeriod.YearToDate(x.year, x.late).Minus(ReportingPeriod.YearToDate(x.year, x.early))
            is { } rest
            && rest.Start == ReportingPeriod.Month(x.year, x.early + 1).Start
            && rest.End == ReportingPeriod.Month(x.year, x.late).End);

    [Fact]
    public void The_difference_of_consecutive_fiscal_years_to_date_is_a_month() =>
        (from rule in AnyPeriod.FiscalRules
         from date in AnyPeriod.Dates
         select ReportingPeriod.FiscalYearToDate(rule, date.ToYearMonth()))
        .Holds(period => period.Next() is var next
            && (next.Start == period.Start
                ? next.Minus(period) == ReportingPeriod.Month(next.End.Year, next.End.Month)
                : next.Minus(period) is null));

    [Fact]
    public void The_order_is_by_start_then_end_then_kind() =>
        (from left in AnyPeriod.Every from right in AnyPeriod.Every select (left, right))
        .Holds(x =>
        {
            int expected = (x.left.Start, x.left.End, x.left.Kind).CompareTo(
                (x.right.Start, x.right.End, x.right.Kind));
            int actual = x.left.CompareTo(x.right);
            return expected == 0 ? actual == 0 == (x.left == x.right) : Math.Sign(expected) == Math.Sign(actual);
        });

    [Fact]
    public void The_parent_by_majority_holds_at_least_half_of_the_days() =>
        (from period in AnyPeriod.Tiling
         from kind in AnyPeriod.TilingKinds
         from calendar in AnyPeriod.Calendars
         select (period, kind, calendar))
        .Holds(x => x.period.Parent(x.kind, PeriodAssignment.MajorityOfDays, x.calendar) is not { } parent
            || x.period.PartsIn(x.kind, x.calendar).All(part => part.Days <= x.period.SharedDays(parent)));
}
