using HealthTargets.Evaluation;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;
using static HealthTargets.Tests.Evaluation.Scene;

namespace HealthTargets.Tests.Evaluation;

public sealed class ChangeTests
{
    private static readonly ChangeReference LastYear = new ChangeReference.LastYear();
    private static readonly ChangeReference Previous = new ChangeReference.Previous();

    [Theory]
    [InlineData(ChangeForm.Absolute, -5)]
    [InlineData(ChangeForm.Points, -5)]
    [InlineData(ChangeForm.Percent, -20)]
    [InlineData(ChangeForm.PerYear, -5)]
    public void A_change_is_later_minus_earlier_in_its_form(ChangeForm form, int expected)
    {
        Verdict verdict = Of("2021").Ratio("rate").Rows("rate", ("2020", 25m), ("2021", 20m))
            .Judge("2021-12-31", Target(Change("rate", form, LastYear), AtMost(expected)));

        Assert.Equal((Status.Met, (Rational)expected), (verdict.Status, verdict.Value.Number));
    }

    [Fact]
    public void A_change_in_percent_is_taken_of_the_size_of_the_earlier_number()
    {
        Rational? Percent(decimal earlier, decimal later) => Of("2021").Stock("balance")
            .Rows("balance", ("2020", earlier), ("2021", later))
            .Judge("2021-12-31", Target(Change("balance", ChangeForm.Percent, LastYear), AtLeast(0m))).Value.NumberOrNull;

        Assert.Equal((Rational)50, Percent(-10m, -5m));
        Assert.Equal((Rational)(-150), Percent(10m, -5m));
        Assert.Null(Percent(0m, 5m));
    }

    [Fact]
    public void A_running_year_of_a_stock_against_the_end_of_last_year_has_a_warning()
    {
        Target target = Target(Change("beds", ChangeForm.Absolute, LastYear), AtLeast(10m));
        Scene scene = Of("2021").Stock("beds")
            .Rows("beds", ("2020-06", 100m), ("2020-12", 150m), ("2021-06", 120m), ("2021-12", 170m));

        // 120 beds in June are 20 more than in June, and 30 less than in December of last year.
        Verdict june = scene.Judge("2021-06-30", target);
        Assert.Equal((Rational)(-30), june.Value.Number);
        Assert.Equal(
            new VerdictWarning(WarningKind.RunningAgainstWhole, "beds, county, 2021"), Assert.Single(june.Warnings));

        // At the end both are of December, and months are compared with months at any time.
        Assert.Empty(scene.Judge("2021-12-31", target).Warnings);
        Assert.Empty(Of("2021-06").Stock("beds").Rows("beds", ("2020-06", 100m), ("2021-06", 120m))
            .Judge("2021-06-30", target).Warnings);
    }

    [Fact]
    public void From_zero_there_is_no_change_in_percent_and_no_verdict()
    {
        Verdict verdict = Of("2021").Stock("beds").Rows("beds", ("2020", 0m), ("2021", 5m))
            .Judge("2021-12-31", Target(Change("beds", ChangeForm.Percent, LastYear), AtLeast(0m)));

        Assert.Equal(Status.NoData, verdict.Status);
        Assert.Equal(
            new Absence(
                AbsenceReason.Undefined,
                "beds, county, 2020",
                new("no change in percent from 0", "基数为0，无法计算增减百分比")),
            verdict.Absence);
    }

    [Fact]
    public void A_change_per_year_is_divided_by_the_years_between()
    {
        // From the end of 2015 to the end of 2020 are 5 years: (77.5 - 76) / 5 = 0.3.
        Target target = Target(
            Change("life", ChangeForm.PerYear, new ChangeReference.Fixed(Period("2015"))), AtLeast(0.3m));
        Verdict verdict = Of("2020").Stock("life").Rows("life", ("2015", 76m), ("2020", 77.5m)).Judge("2020-12-31", target);

        Assert.Equal((Status.Met, (Rational)0.3m), (verdict.Status, verdict.Value.Number));

        // A baseline without a period is of where the target starts: 2016 to 2020 are 5 years.
        Target fromBaseline = Target(
            Change("life", ChangeForm.PerYear, new ChangeReference.Baseline()), AtLeast(0.3m)) with
        {
            Baseline = new Baseline.Given(76m, null),
        };
        Assert.Equal(
            (Rational)0.3m,
            Of("2016/2020").Stock("life").Rows("life", ("2020", 77.5m)).Judge("2020-12-31", fromBaseline).Value.Number);
    }

    [Fact]
    public void A_change_since_a_named_year_goes_in_a_straight_line_from_there()
    {
        // 30 % below 2015 by the end of 2030: at the end of 2020, 1,827 of 5,479 days, -10.0 % are expected.
        Target target = Target(
            Change("mortality", ChangeForm.Percent, new ChangeReference.Fixed(Period("2015"))), AtMost(-30m)) with
        {
            Period = Period("2016/2030"),
        };
        Verdict verdict = Of("2016/2030").Stock("mortality").Rows("mortality", ("2015", 10m), ("2020", 8.8m))
            .Judge("2020-12-31", target);

        Assert.Equal((Rational)(-12), verdict.Value.Number);
        Assert.Equal(Rational.Fraction(-30 * 1827, 5479), verdict.Expected);
        Assert.Equal((Status.OnTrack, Course.Ahead), (verdict.Status, verdict.Course!.Value));
        Assert.Equal((Rational)0.4m, verdict.Attainment);
    }

    [Fact]
    public void A_change_from_the_baseline_reads_the_baseline_of_what_changes()
    {
        Target target = Target(Change("rate", ChangeForm.Points, new ChangeReference.Baseline()), AtLeast(3m)) with
        {
            Baseline = new Baseline.Observed(Period("2019")),
        };
        Verdict verdict = Of("2021").Ratio("rate").Rows("rate", ("2019", 90m), ("2021", 93m)).Judge("2021-12-31", target);

        Assert.Equal((Status.Met, (Rational)3, (Rational?)90), (verdict.Status, verdict.Value.Number, verdict.Baseline));
        Assert.Equal(
            new Absence(AbsenceReason.Undefined, "county, 2021", new("no baseline is given", "没有给出基线")),
            Of("2021").Ratio("rate").Rows("rate", ("2021", 93m))
                .Judge("2021-12-31", target with { Baseline = null }).Absence);
    }

    [Theory]
    [InlineData("2021", "2021-02-28", 2, 20)] // through February: 2020 has a 29th
    [InlineData("2020", "2020-02-29", 2, 20)]
    [InlineData("2021", "2021-06-30", 6, 60)]
    public void A_running_year_is_compared_with_the_same_part_of_the_year_before(
        string year, string asOf, int months, int earlier)
    {
        int number = int.Parse(year, System.Globalization.CultureInfo.InvariantCulture);
        Scene scene = Of(year).Count("visits").Months("visits", number - 1, 1, 12, 10m).Months("visits", number, 1, months, 11m);
        Verdict Judge(ChangeReference since) => scene.Judge(
            asOf, Target(Change("visits", ChangeForm.Absolute, since), AtLeast(months)));

        Assert.Equal((Rational)(months * 11) - earlier, Judge(LastYear).Value.Number);
        Assert.Equal((Rational)(months * 11) - earlier, Judge(Previous).Value.Number);
        Assert.Equal(Status.OnTrack, Judge(LastYear).Status);
        Assert.Equal(Trend.Rising, scene.Judge(asOf, Target(ValueOf("visits"), AtLeast(1000m))).Trend);
    }

    [Fact]
    public void A_running_week_is_compared_with_the_same_days_of_the_week_a_year_before()
    {
        // 2020-W10 begins on 2 March, 2019-W10 on 4 March: one day of each.
        Verdict verdict = Of("2020-W10").Count("visits").Rows("visits", ("2020-03-02", 5m), ("2019-03-04", 3m))
            .Judge("2020-03-02", Target(Change("visits", ChangeForm.Absolute, LastYear), AtLeast(2m)));

        Assert.Equal((Rational)2, verdict.Value.Number);
    }

    [Fact]
    public void A_rate_that_must_keep_rising_is_compared_with_each_period_before()
    {
        Target target = Target(Change("rate", ChangeForm.Points, Previous), new Bound.Above(Limit(0m))) with
        {
            Timing = new Timing.Every(PeriodKind.Year),
        };
        Scene Rates(params decimal[] rates) => Of("2019/2021").Ratio("rate")
            .Rows("rate", [.. rates.Select((rate, i) => ((2018 + i).ToString(), rate))]);

        Assert.Equal(Status.Met, Rates(90m, 90.01m, 91m, 91.5m).Judge("2021-12-31", target).Status);
        Assert.Equal(Status.Missed, Rates(90m, 91m, 91m, 92m).Judge("2021-12-31", target).Status);
        Assert.Equal(Status.OnTrack, Rates(90m, 91m, 92m).Judge("2020-12-31", target).Status);
        Assert.Equal(Status.NoData, Rates(90m, 91m, 92m).Judge("2021-12-31", target).Status);
    }

    [Fact]
    public void Progress_is_the_share_of_the_way_from_the_baseline_to_the_goal()
    {
        Target target = Target(new Measure.Progress(ValueOf("rate"), 90m), AtLeast(50m)) with
        {
            Baseline = new Baseline.Given(70m, null),
        };
        Scene scene = Of("2021").Ratio("rate").Rows("rate", ("2021", 80m));

        Assert.Equal((Rational)50, scene.Judge("2021-12-31", target).Value.Number);
        Assert.Equal((Rational)(50 * 181) / 365, scene.Judge("2021-06-30", target).Expected);
        Assert.Equal((Rational?)70, scene.Judge("2021-12-31", target).Baseline);
        Assert.Equal(
            new Absence(
                AbsenceReason.Undefined,
                "rate, county, 2021",
                new("the baseline equals the goal", "基线与目标相同")),
            scene.Judge("2021-12-31", target with { Baseline = new Baseline.Given(90m, null) }).Absence);
    }

    [Fact]
    public void Accumulation_goes_from_the_start_of_the_plan_the_year_or_the_data()
    {
        Scene scene = Of("2020/2021").Count("visits")
            .Rows("visits", ("2019", 100m), ("2020", 10m), ("2021-S1", 1m), ("2021-S2", 2m));
        Verdict Judge(CumulativeSpan span, string asOf = "2021-12-31") => scene.Judge(
            asOf, Target(new Measure.Cumulative(new("visits"), span), AtLeast(731m)));

        Assert.Equal((Rational)13, Judge(CumulativeSpan.Plan).Value.Number);
        Assert.Equal((Rational)3, Judge(CumulativeSpan.Year).Value.Number);
        Assert.Equal((Rational)113, Judge(CumulativeSpan.Life).Value.Number);
        Assert.Equal((Rational)11, Judge(CumulativeSpan.Plan, "2021-06-30").Value.Number);

        // 731 days of the plan, one a day; the year begins on 1 January 2021, the data on 1 January 2019.
        Assert.Equal((Rational)547, Judge(CumulativeSpan.Plan, "2021-06-30").Expected);
        Assert.Equal((Rational)(731 * 181) / 365, Judge(CumulativeSpan.Year, "2021-06-30").Expected);
        Assert.Equal((Rational)(731 * 912) / 1096, Judge(CumulativeSpan.Life, "2021-06-30").Expected);
    }

    private static Measure.Change Change(string indicator, ChangeForm form, ChangeReference since) =>
        new(ValueOf(indicator), form, since);
}
