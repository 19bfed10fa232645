using HealthTargets.Evaluation;
using HealthTargets.Explanations;
using HealthTargets.Indicators;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;
using static HealthTargets.Tests.Evaluation.Scene;

namespace HealthTargets.Tests.Evaluation;

public sealed class LimitTests
{
    private static readonly ChangeReference LastYear = new ChangeReference.LastYear();
    private static readonly Measure Visits = ValueOf("visits");

    [Theory]
    [InlineData(210, Status.Met)]
    [InlineData(209, Status.Missed)]
    public void A_limit_can_be_last_years_value_times_a_factor(int value, Status status)
    {
        // 105 % of 200 is 210.
        Scene scene = Of("2021").Count("visits").Rows("visits", ("2020", 200m), ("2021", value));
        Verdict verdict = scene.Judge("2021-12-31", Target(Visits, AtLeast(Visits, since: LastYear, times: 1.05m)));

        Assert.Equal((status, (Rational?)(value - 210)), (verdict.Status, verdict.Gap));
        ResolvedLimit limit = Assert.Single(verdict.Limits);
        Assert.Equal((Period("2020"), (Rational)200, (Rational)210), (limit.Period, limit.Source.Number, limit.Number.Number));
        Assert.Equal(Rational.Fraction(value, 210), verdict.Attainment);
        Assert.Equal(["2020", "2021"], verdict.Observations.Select(row => row.Period.ToString()).Order());
    }

    [Fact]
    public void The_limit_for_a_running_year_is_that_of_the_whole_last_year_and_the_path_leads_to_it()
    {
        // 210 are the goal of the year: by 30 June, 181 of 365 days, 104.1 are expected.
        Scene scene = Of("2021").Count("visits").Months("visits", 2020, 1, 12, 10m).Months("visits", 2021, 1, 6, 20m);
        Verdict verdict = scene.Judge(
            "2021-06-30", Target(Visits, AtLeast(Visits, since: LastYear, times: 1.5m, plus: 30m)));

        Assert.Equal((Status.OnTrack, (Rational)120), (verdict.Status, verdict.Value.Number));
        Assert.Equal((Rational)210 * 181 / 365, verdict.Expected);
        Assert.Equal((Rational)90 / 184, verdict.RequiredPace);
    }

    [Fact]
    public void Without_the_number_that_a_limit_needs_there_is_no_verdict()
    {
        Verdict verdict = Of("2021").Count("visits").Rows("visits", ("2021", 500m))
            .Judge("2021-12-31", Target(Visits, AtLeast(Visits, since: LastYear)));

        Assert.Equal((Status.NoData, null, (Rational)500), (verdict.Status, verdict.Attained, verdict.Value.Number));
        Assert.Equal(new Absence(AbsenceReason.Missing, "visits, county, 2020"), verdict.Absence);
        Assert.Null(verdict.Gap);
        Assert.Null(verdict.Attainment);
    }

    [Fact]
    public void A_limit_can_be_the_number_of_the_parent_or_of_a_named_unit()
    {
        Scene scene = Of("2021").Stock("beds").Unit("county").Unit("a", "county").Unit("b", "county")
            .Row("beds", "county", "2021", 10m).Row("beds", "a", "2021", 10m).Row("beds", "b", "2021", 9m);
        Status[] Judge(LimitUnit unit) => [.. scene.Evaluate(
            "2021-12-31",
            Target(ValueOf("beds"), new Bound.AtMost(Derived(ValueOf("beds"), unit))) with
            {
                Scope = new UnitSelection.Named([new("a"), new("b"), new("county")]),
            }).Verdicts.Select(verdict => verdict.Status)];

        Assert.Equal([Status.Met, Status.Met, Status.NoData], Judge(new LimitUnit.Parent()));
        Assert.Equal([Status.Missed, Status.Met, Status.Missed], Judge(new LimitUnit.Named(new("b"))));
    }

    [Fact]
    public void As_fast_as_another_indicator_compares_two_changes()
    {
        // Spending grew from 50 to 53, by 6 %; revenue from 200 to 212, by 6 % too.
        Measure Growth(string of) => new Measure.Change(ValueOf(of), ChangeForm.Percent, LastYear);
        Verdict Judge(decimal spending) => Of("2021").Stock("spending").Stock("revenue")
            .Rows("spending", ("2020", 50m), ("2021", spending)).Rows("revenue", ("2020", 200m), ("2021", 212m))
            .Judge("2021-12-31", Target(Growth("spending"), AtLeast(Growth("revenue"))));

        Assert.Equal((Status.Met, (Rational?)0), (Judge(53m).Status, Judge(53m).Gap));
        Assert.Equal((Status.Missed, (Rational?)(-0.02m)), (Judge(52.99m).Status, Judge(52.99m).Gap));
    }

    [Fact]
    public void Growth_that_slows_down_year_by_year_is_a_change_below_that_of_the_year_before()
    {
        // 持续减缓: 100, 110, 118, 124 grow by 10, 8 and 6.
        Measure growth = new Measure.Change(ValueOf("cases"), ChangeForm.Absolute, new ChangeReference.Previous());
        Target slowing = Target(growth, new Bound.Below(Derived(growth, since: new ChangeReference.Previous()))) with
        {
            Timing = new Timing.Every(PeriodKind.Year),
        };
        Target nested = Target(
            new Measure.Change(growth, ChangeForm.Absolute, new ChangeReference.Previous()), new Bound.Below(Limit(0m))) with
        {
            Timing = new Timing.Every(PeriodKind.Year),
        };
        Verdict Judge(Target target, decimal last) => Of("2020/2021").Stock("cases")
            .Rows("cases", ("2018", 100m), ("2019", 110m), ("2020", 118m), ("2021", last)).Judge("2021-12-31", target);

        Assert.Equal(Status.Met, Judge(slowing, 124m).Status);
        Assert.Equal(Status.Met, Judge(nested, 124m).Status);
        Assert.Equal(Status.Missed, Judge(slowing, 126m).Status);
        Assert.Equal(Status.Missed, Judge(nested, 126m).Status);
        Assert.Equal(Period("2021"), Judge(slowing, 126m).DecisivePeriod);
    }

    [Fact]
    public void The_75th_percentile_of_the_siblings_is_a_limit_for_each_of_them()
    {
        // Of 1, 2, 3, 5 in order, place 1 + 3 x 0.75 = 3.25: 3 + 0.25 x 2 = 3.5.
        Scene scene = Of("2021").Stock("beds").Unit("county");
        foreach ((string unit, decimal beds) in new[] { ("a", 1m), ("b", 5m), ("c", 2m), ("d", 3m) })
        {
            scene.Unit(unit, "county").Row("beds", unit, "2021", beds);
        }

        Measure quarter = new Measure.Percentile(ValueOf("beds"), 75m, new UnitSelection.Siblings(), 2);
        PlanEvaluation evaluation = scene.Evaluate(
            "2021-12-31", Target(ValueOf("beds"), AtLeast(quarter)) with { Scope = new UnitSelection.Children() });

        Assert.Equal([-2.5m, 1.5m, -1.5m, -0.5m], evaluation.Verdicts.Select(verdict => verdict.Gap!.Value).Select(Number));
    }

    [Fact]
    public void A_limit_that_still_moves_makes_nothing_final()
    {
        // More than the other so far; but the other can still catch up, and so can what is counted.
        Scene scene = Of("2021").Count("a").Count("b").Months("a", 2021, 1, 6, 10m).Months("b", 2021, 1, 6, 9m);
        Verdict above = scene.Judge("2021-06-30", Target(ValueOf("a"), new Bound.Above(Derived(ValueOf("b")))));
        Verdict below = scene.Judge("2021-06-30", Target(ValueOf("a"), new Bound.AtMost(Derived(ValueOf("b")))));

        Assert.Equal((Status.OnTrack, true), (above.Status, above.Attained!.Value));
        Assert.False(below.Attained);
        Assert.NotEqual(Status.Missed, below.Status);
        Assert.Equal(
            Status.Met, scene.Judge("2021-06-30", Target(ValueOf("a"), new Bound.Above(Limit(54m)))).Status);
    }

    [Fact]
    public void A_corridor_whose_lower_limit_lies_above_the_upper_one_gives_no_verdict()
    {
        Verdict verdict = Of("2021").Stock("beds").Rows("beds", ("2020", 20m), ("2021", 15m)).Judge(
            "2021-12-31",
            Target(ValueOf("beds"), new Bound.Between(Derived(ValueOf("beds"), since: LastYear), Limit(10m))));

        Assert.Equal(
            new Absence(
                AbsenceReason.Undefined, "county, 2021", new("the lower limit is above the upper one", "下限高于上限")),
            verdict.Absence);
    }

    [Fact]
    public void A_limit_can_be_a_share_of_the_baseline()
    {
        // 30 % below the 40 of 2015 are 28.
        Target target = Target(ValueOf("rate"), new Bound.AtMost(
            Derived(ValueOf("rate"), since: new ChangeReference.Baseline(), times: 0.7m))) with
        {
            Baseline = new Baseline.Given(40m, Period("2015")),
        };
        Verdict verdict = Of("2016/2020").Stock("rate").Rows("rate", ("2020", 27m)).Judge("2020-12-31", target);

        Assert.Equal((Status.Met, (Rational?)1), (verdict.Status, verdict.Gap));
        Assert.Equal(Rational.Fraction(13, 12), verdict.Attainment);
    }

    [Fact]
    public void Sentences_and_steps_say_how_a_limit_came_about()
    {
        PlanEvaluation evaluation = Of("2021").Count("visits").Rows("visits", ("2020", 200m), ("2021", 212m))
            .Evaluate("2021-12-31", Target(Visits, AtLeast(Visits, since: LastYear, times: 1.05m)));
        Verdict verdict = evaluation.Verdicts[0];

        Assert.Equal(
            "Visits 212 in 2021 is at or above 105 % of last year's 200, that is 210: met, 2 to spare",
            Sentences.Of(evaluation, verdict, Language.English));
        Assert.Equal(
            "2021年Visits212，不低于上年同期200的105%，即210：已实现，富余2",
            Sentences.Of(evaluation, verdict, Language.Chinese));
        string[] steps = [.. evaluation.Explain("t")!.Steps(Language.English).Select(step => step.Text)];
        Assert.Contains(steps, step => step.StartsWith("limit, county, 2020: 210 = 200 x 1.05", StringComparison.Ordinal));
        Assert.Contains(
            evaluation.Explain("t")!.Steps(Language.Chinese),
            step => step.Text.StartsWith("目标值，county，2020年：210 = 200 × 1.05", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_asked_is_said_also_where_the_limit_is_not_known()
    {
        PlanEvaluation evaluation = Of("2021").Count("visits").Rows("visits", ("2021", 212m))
            .Evaluate("2021-12-31", Target(Visits, AtLeast(Visits, since: LastYear, times: 1.05m, plus: -3m)));

        Assert.Equal(
            "Visits in 2021: no data, nothing was reported (visits, county, 2020), asked for is at least 105 % of "
            + "last year's value minus 3",
            Sentences.Of(evaluation, evaluation.Verdicts[0], Language.English));
        Assert.Contains(
            "要求不低于上年同期数值的105%减3",
            Sentences.Of(evaluation, evaluation.Verdicts[0], Language.Chinese),
            StringComparison.Ordinal);
    }

    private static decimal Number(Rational number) => (decimal)number.Numerator / (decimal)number.Denominator;

    private static Limit.Derived Derived(
        Measure of, LimitUnit? unit = null, ChangeReference? since = null, decimal times = 1, decimal plus = 0) =>
        new(of, unit, since, times, plus);

    private static Bound.AtLeast AtLeast(
        Measure of, ChangeReference? since = null, decimal times = 1, decimal plus = 0) =>
        new(Derived(of, null, since, times, plus));
}
