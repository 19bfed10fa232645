using HealthTargets.Evaluation;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;
using static HealthTargets.Tests.Evaluation.Scene;

namespace HealthTargets.Tests.Evaluation;

public sealed class CurvedPathTests
{
    private static readonly Target Growing = Target(ValueOf("beds"), AtLeast(160m)) with
    {
        Path = new ExpectedPath.Geometric(),
        Baseline = new Baseline.Given(10m, Period("2019")),
    };

    private static readonly Target Yearly = Target(ValueOf("visits"), AtLeast(240m)) with
    {
        Path = new ExpectedPath.LikeLastYear(),
    };

    [Fact]
    public void A_geometric_path_multiplies_by_the_same_factor_each_day()
    {
        // From 10 at the end of 2019 to 160 at the end of 2023 are 1,461 days; 487 of them end on 1 May 2021: one third.
        // 10 x 16^(1/3) = 25.198420997897463295344212145...
        Scene scene = Of("2020/2023").Stock("beds").Rows("beds", ("2021-04", 25.2m));
        Verdict verdict = scene.Judge("2021-05-01", Growing);

        Assert.Equal((Rational)25.198420997897463295344212m, verdict.Expected!.Value.Round(24));
        Assert.Equal((Status.OnTrack, Course.Ahead), (verdict.Status, verdict.Course));
        Assert.Equal(Status.OffTrack, scene.Rows("beds", ("2021-05", 20m)).Judge("2021-05-01", Growing).Status);
    }

    [Fact]
    public void Half_way_a_geometric_path_expects_the_exact_geometric_mean()
    {
        // 730 of 1,460 days: the square root of 16 is exact, so 40 is, and 40 beds are on the path.
        Target target = Growing with { Baseline = new Baseline.Given(10m, Period("2020-01-01")) };
        Verdict verdict = Of("2020/2023").Stock("beds").Rows("beds", ("2021-12", 40m)).Judge("2021-12-31", target);

        Assert.Equal(((Rational)40, Course.On), (verdict.Expected, verdict.Course));
    }

    [Fact]
    public void Falling_works_the_same_way()
    {
        Target target = Target(ValueOf("deaths"), AtMost(4m)) with
        {
            Path = new ExpectedPath.Geometric(),
            Baseline = new Baseline.Given(16m, Period("2020-01-01")),
        };
        Verdict verdict = Of("2020/2023").Stock("deaths").Rows("deaths", ("2021", 8m)).Judge("2021-12-31", target);

        Assert.Equal(((Rational)8, Course.On), (verdict.Expected, verdict.Course));
    }

    [Theory]
    [InlineData(0, 160)]
    [InlineData(-10, 160)]
    public void Without_one_sign_there_is_no_geometric_path_and_no_number(decimal baseline, decimal limit)
    {
        Target target = Target(ValueOf("beds"), AtLeast(limit)) with
        {
            Path = new ExpectedPath.Geometric(),
            Baseline = new Baseline.Given(baseline, Period("2019")),
        };
        Verdict verdict = Of("2020/2023").Stock("beds").Rows("beds", ("2021-04", 25m)).Judge("2021-05-01", target);

        Assert.Equal((Status.NoData, (Rational?)null), (verdict.Status, verdict.Expected));
        Assert.Equal(AbsenceReason.Undefined, verdict.Absence!.Reason);
        Assert.Equal((Rational)25, verdict.Value.Number);
    }

    [Fact]
    public void Last_years_months_are_the_shape_of_this_year()
    {
        // Last year: 5 a month, but 25 in each of November and December: 100 in all, 30 by the end of June.
        Scene scene = Of("2021").Count("visits").Months("visits", 2020, 1, 10, 5m).Months("visits", 2020, 11, 12, 25m)
            .Months("visits", 2021, 1, 6, 12m);
        Verdict verdict = scene.Judge("2021-06-30", Yearly);

        Assert.Equal((Rational)72, verdict.Expected); // 240 x 30 / 100; 72 were counted
        Assert.Equal((Status.OnTrack, Course.On), (verdict.Status, verdict.Course));

        // On 15 June half of last June counts: 240 x 27.5 / 100 = 66.
        Assert.Equal((Rational)66, scene.Judge("2021-06-15", Yearly).Expected);

        // By days of this year 240 x 181 / 365 = 119 would have been expected.
        Assert.Equal(Status.OffTrack, scene.Judge("2021-06-30", Yearly with { Path = null }).Status);
    }

    [Fact]
    public void Quarters_follow_their_own_months_of_last_year()
    {
        Target quarterly = Yearly with { Timing = new Timing.Every(PeriodKind.Quarter) };
        Scene scene = Of("2021").Count("visits").Months("visits", 2020, 1, 12, 5m).Months("visits", 2021, 1, 2, 80m);

        Assert.Equal(Status.NotDue, scene.Judge("2021-02-28", quarterly).Status);
        Assert.Equal(Status.Met, scene.Rows("visits", ("2021-03", 80m)).Judge(
            "2021-03-31", quarterly with { Timing = new Timing.At([Period("2021-Q1")]) }).Status);
    }

    [Fact]
    public void Without_all_months_of_last_year_nothing_is_expected_and_the_reason_is_said()
    {
        Scene scene = Of("2021").Count("visits").Months("visits", 2020, 1, 11, 5m).Months("visits", 2021, 1, 6, 1m);
        PlanEvaluation evaluation = scene.Evaluate("2021-06-30", Yearly);
        Verdict verdict = Assert.Single(evaluation.Verdicts);

        Assert.Equal((Status.OnTrack, (Rational?)null), (verdict.Status, verdict.Expected));
        Assert.Contains(new VerdictWarning(WarningKind.PathUnknown, "visits, county, 2020-12"), verdict.Warnings);
        Derivation expected = evaluation.Derive(verdict.Target.Id)!.Expected!;
        Assert.Equal(AbsenceReason.Missing, expected.Result.Absence!.Reason);
        Assert.Equal(new Coverage(11, 12, PeriodKind.Month), expected.Inputs[3].Coverage);
    }

    [Fact]
    public void What_joined_conditions_lack_on_their_way_is_named()
    {
        Target target = Target(new Criterion.All([new Criterion.Within(ValueOf("beds"), AtLeast(160m))])) with
        {
            Path = new ExpectedPath.Geometric(),
            Baseline = new Baseline.Given(-1m, Period("2019")),
        };
        Verdict verdict = Of("2020/2023").Stock("beds").Rows("beds", ("2021-04", 25m)).Judge("2021-05-01", target);

        Assert.Equal(Status.NoData, verdict.Status);
        Assert.Equal("county, 2020/2023", verdict.Absence!.Place);
        Assert.Equal("no path of equal percents leads from -1 to 160", verdict.Absence.Cause?.English);
    }

    [Fact]
    public void A_year_without_any_count_has_no_shape()
    {
        Verdict verdict = Of("2021").Count("visits").Months("visits", 2020, 1, 12, 0m).Months("visits", 2021, 1, 6, 1m)
            .Judge("2021-06-30", Yearly);

        Assert.Equal((Status.OnTrack, (Rational?)null), (verdict.Status, verdict.Expected));
        Assert.Contains(verdict.Warnings, warning => warning.Kind == WarningKind.PathUnknown);
    }
}
