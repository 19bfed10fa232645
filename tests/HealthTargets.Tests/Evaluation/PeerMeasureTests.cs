using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;
using static HealthTargets.Tests.Evaluation.Scene;

namespace HealthTargets.Tests.Evaluation;

public sealed class PeerMeasureTests
{
    private static readonly MissingPolicy Require = new MissingPolicy.Require();
    private static readonly MissingPolicy Skip = new MissingPolicy.Skip();

    [Fact]
    public void The_slope_is_that_of_the_straight_line_that_fits_best()
    {
        // Of 2, 4, 5, 4, 5 at 0 to 4: mean 4, sum of (x - 2)(y - 4) = 4 + 0 + 0 + 0 + 2 = 6, over 10 is 0.6.
        Verdict verdict = Years(2m, 4m, 5m, 4m, 5m).Judge("2021-12-31", Target(Slope(5, Require), AtLeast(0.6m)));

        Assert.Equal((Status.Met, (Rational)0.6m), (verdict.Status, verdict.Value.Number));
        Assert.Equal(new Coverage(5, 5, PeriodKind.Year), verdict.Coverage);
    }

    [Fact]
    public void A_slope_needs_all_its_years_or_three_where_absent_ones_are_skipped()
    {
        // 2, -, 5, 4, 5 at 0, 2, 3, 4: mean 9/4 and 4; -9/4 x -2 + -1/4 x 1 + 7/4 x 1 = 6, over 35/4 is 24/35.
        Verdict Judge(MissingPolicy missing, params decimal?[] values) => Years(values)
            .Judge("2021-12-31", Target(Slope(5, missing), AtLeast(0m)));

        Assert.Equal(
            new Absence(AbsenceReason.Missing, "beds, county, 2018"), Judge(Require, 2m, null, 5m, 4m, 5m).Absence);
        Assert.Equal(Rational.Fraction(24, 35), Judge(Skip, 2m, null, 5m, 4m, 5m).Value.Number);
        Assert.Equal(WarningKind.Incomplete, Assert.Single(Judge(Skip, 2m, null, 5m, 4m, 5m).Warnings).Kind);
        Assert.Equal(Status.NoData, Judge(Skip, 2m, null, null, 4m, null).Status);
    }

    [Fact]
    public void A_year_that_still_runs_has_no_place_on_the_line()
    {
        Verdict verdict = Years(2m, 4m, 5m, 4m, 5m).Judge("2021-06-30", Target(Slope(5, Require), AtLeast(0m)));

        Assert.Equal((Status.NotDue, AbsenceReason.NotDue), (verdict.Status, verdict.Absence!.Reason));
    }

    [Theory]
    [InlineData(DisparityForm.Difference, DisparityReference.Extremes, 15)] // 95 - 80
    [InlineData(DisparityForm.Ratio, DisparityReference.Extremes, 1.1875)] // 95 / 80
    [InlineData(DisparityForm.Difference, DisparityReference.Ends, -5)] // 85 - 90
    [InlineData(DisparityForm.Difference, DisparityReference.Best, -7)] // 88 - 95
    [InlineData(DisparityForm.Difference, DisparityReference.Worst, 8)] // 88 - 80
    [InlineData(DisparityForm.Difference, DisparityReference.Mean, 0.5)] // 88 - 87.5
    [InlineData(DisparityForm.Ratio, DisparityReference.Worst, 1.1)] // 88 / 80
    public void A_disparity_compares_two_numbers_of_groups_or_the_whole(
        DisparityForm form, DisparityReference reference, double expected)
    {
        Scene scene = Of("2021").Indicator("rate", new Quantity.Index()).Row("rate", "county", "2021", 88m);
        foreach ((string group, decimal rate) in new[] { ("a", 85m), ("b", 95m), ("c", 80m), ("d", 90m) })
        {
            scene.Row("rate", "county", "2021", rate, group);
        }

        DisparityGroups groups = new DisparityGroups.Categories([new("a"), new("b"), new("c"), new("d")]);
        Verdict verdict = scene.Judge("2021-12-31", Target(
            new Measure.Disparity(ValueOf("rate"), form, groups, reference, Direction.Higher, Require), AtMost(1000m)));

        Assert.Equal((Rational)(decimal)expected, verdict.Value.Number);
    }

    [Fact]
    public void The_gap_between_children_can_be_asked_to_shrink_by_half()
    {
        // The gap was 30 - 10 = 20 and is 26 - 16 = 10: half of it is gone.
        Scene scene = Of("2021").Stock("rate").Unit("county").Unit("a", "county").Unit("b", "county")
            .Row("rate", "a", "2020", 30m).Row("rate", "b", "2020", 10m)
            .Row("rate", "a", "2021", 26m).Row("rate", "b", "2021", 16m);
        Measure gap = Gap(new UnitSelection.Children(), Require);
        Verdict verdict = scene.Judge("2021-12-31", Target(
            new Measure.Change(gap, ChangeForm.Percent, new ChangeReference.LastYear()), AtMost(-50m)));

        Assert.Equal((Status.Met, (Rational)(-50)), (verdict.Status, verdict.Value.Number));
    }

    [Fact]
    public void An_absent_group_leaves_a_disparity_open_unless_it_is_skipped()
    {
        Scene scene = Of("2021").Stock("rate").Unit("county").Unit("a", "county").Unit("b", "county").Unit("c", "county")
            .Row("rate", "a", "2021", 30m).Row("rate", "b", "2021", 10m);
        Verdict Judge(MissingPolicy missing) => scene.Judge(
            "2021-12-31", Target(Gap(new UnitSelection.Children(), missing), AtMost(20m)));

        Assert.Equal(new Absence(AbsenceReason.Missing, "rate, c, 2021"), Judge(Require).Absence);
        Assert.Equal((Status.Met, (Rational)20), (Judge(Skip).Status, Judge(Skip).Value.Number));
        Assert.Equal(new Coverage(2, 3, null), Judge(Skip).Coverage);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(50, 2.5)] // the middle of 2 and 3
    [InlineData(90, 4.4)] // place 3.7: 3 + 0.7 x 2
    [InlineData(100, 5)]
    public void A_percentile_lies_on_the_line_between_two_places(int percent, double expected)
    {
        Scene scene = FourTowns();
        Verdict verdict = scene.Judge("2021-12-31", Target(
            new Measure.Percentile(ValueOf("beds"), percent, new UnitSelection.Children(), 2), AtLeast(0m)));

        Assert.Equal((Rational)(decimal)expected, verdict.Value.Number);
    }

    [Fact]
    public void The_percentile_rank_is_the_share_of_the_others_below_and_half_of_the_equal_ones()
    {
        Scene scene = FourTowns().Unit("e", "county").Row("beds", "e", "2021", 2m);
        PlanEvaluation evaluation = scene.Evaluate("2021-12-31", Target(
            new Measure.PercentileRank(ValueOf("beds"), new UnitSelection.Siblings(), 2), AtLeast(0m)) with
        {
            Scope = new UnitSelection.Children(),
        });

        // 1, 5, 2, 3, 2: none, four, one and a half, three, one and a half of four others.
        Assert.Equal(
            [(Rational)0, 100, 37.5m, 75, 37.5m], evaluation.Verdicts.Select(verdict => verdict.Value.Number));
    }

    [Fact]
    public void The_average_annual_rate_of_reduction_is_that_of_two_points()
    {
        // From 100 to 81 in two years: 1 - 0.81^(1/2) = 10 % a year.
        Verdict Judge(decimal first, decimal last) => Of("2021").Stock("rate")
            .Rows("rate", ("2019", first), ("2021", last)).Judge("2021-12-31", Target(
                new Measure.Change(
                    ValueOf("rate"), ChangeForm.AnnualReduction, new ChangeReference.Fixed(Period("2019"))),
                AtLeast(10m)));

        Assert.Equal((Status.Met, (Rational)10), (Judge(100m, 81m).Status, Judge(100m, 81m).Value.Number));

        // 1 - (1/2)^(1/2) is 29.2893218813452475599155637895150960715... %.
        Assert.Equal("29.289321881345247559915563789515", Judge(100m, 50m).Value.Number.Round(30).ToString(30));
        Assert.Equal(Status.NoData, Judge(100m, 0m).Status);
        Assert.Equal(AbsenceReason.Undefined, Judge(-1m, 5m).Absence!.Reason);
    }

    private static Measure Slope(int years, MissingPolicy missing) =>
        new Measure.Slope(ValueOf("beds"), PeriodKind.Year, years, missing);

    private static Measure.Disparity Gap(UnitSelection units, MissingPolicy missing) => new(
        ValueOf("rate"),
        DisparityForm.Difference,
        new DisparityGroups.Units(units),
        DisparityReference.Extremes,
        Direction.Neither,
        missing);

    private static Scene Years(params decimal?[] values)
    {
        Scene scene = Of("2021").Stock("beds");
        foreach ((int index, decimal? value) in values.Index())
        {
            _ = value is { } beds ? scene.Row("beds", "county", (2022 - values.Length + index).ToString(), beds) : scene;
        }

        return scene;
    }

    private static Scene FourTowns()
    {
        Scene scene = Of("2021").Stock("beds").Unit("county");
        foreach ((string unit, decimal beds) in new[] { ("a", 1m), ("b", 5m), ("c", 2m), ("d", 3m) })
        {
            scene.Unit(unit, "county").Row("beds", unit, "2021", beds);
        }

        return scene;
    }
}
