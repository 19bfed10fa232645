using HealthTargets.Evaluation;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Samples;

/// <summary>Verdicts of the samples with invented data against calculations by hand.</summary>
public sealed class SampleVerdictTests
{
    [Theory]
    [InlineData("000-01", Status.OnTrack)] // January 57/60 = 95 % exactly, eight more months above
    [InlineData("000-02", Status.Missed)] // May 238/250 = 95.2 %, below 96 %
    [InlineData("000-03", Status.OnTrack)] // 79 of 79 already
    [InlineData("000-04", Status.AtRisk)] // 11 of 16 x 273/365 = 11.97: 91.9 %
    [InlineData("000-05", Status.OffTrack)] // 7 of 8 = 87.5 %, less than 0.9 x 100 %
    [InlineData("000-06", Status.OnTrack)] // everybody in each quarter
    [InlineData("000-07", Status.AtRisk)] // 147,000/210,000 = 70 % of 100 x 273/365 = 74.79 %: 93.6 %
    [InlineData("000-08", Status.OnTrack)] // reviewed; nothing more is due before the end of the year
    [InlineData("000-09", Status.Met)] // started, and that is not lost again
    [InlineData("000-10", Status.OnTrack)] // started; to be completed by the end of the year
    [InlineData("000-11", Status.OffTrack)] // 2 of 3 x 273/365 = 2.24: 89.1 %
    [InlineData("000-12", Status.Met)] // preparation reached
    [InlineData("000-13", Status.NoData)] // nothing reported
    [InlineData("000-14", Status.Tracked)] // no number in the plan
    public void The_county_plan_of_2021_on_30_September(string target, Status status) =>
        Assert.Equal(status, Sample.Seeds[0].VerdictOf(target).Status);

    [Theory]
    [InlineData("002-01", Status.OnTrack)] // 7 of 10 = 70 %
    [InlineData("002-02", Status.OnTrack)] // 1 of 2 x 181/365 = 0.99
    [InlineData("002-03", Status.Met)] // 5 of 5 eliminated, and that is not lost again
    [InlineData("002-04", Status.OnTrack)] // 2,100 of 4,000 x 181/365 = 1,983.6
    [InlineData("002-05", Status.AtRisk)] // 9 of 12 = 75 % of 80 %: 93.75 %
    [InlineData("002-06", Status.OnTrack)] // 15 of 15
    [InlineData("002-07", Status.NoData)] // nothing reported
    [InlineData("002-08", Status.AtRisk)] // 700 of 1,500 x 181/365 = 743.8: 94.1 %
    [InlineData("002-09", Status.OffTrack)] // 4,200 of 10,000 x 181/365 = 4,958.9: 84.7 %
    [InlineData("002-10", Status.OnTrack)] // 10 of 10
    [InlineData("002-11", Status.OnTrack)] // 41 of 41
    [InlineData("002-12", Status.AtRisk)] // 11 of 12: 91.7 %
    [InlineData("002-13", Status.AtRisk)] // 63 of 63 items, 19 of 21 categories: 90.5 %
    [InlineData("002-14", Status.OnTrack)] // under way; to be completed by the end of 2020
    [InlineData("002-15", Status.OnTrack)] // 9 of 17 x 181/365 = 8.43
    public void The_province_plan_of_2019_on_30_June(string target, Status status) =>
        Assert.Equal(status, Sample.Seeds[2].VerdictOf(target).Status);

    [Fact]
    public void Four_of_five_yearly_plans_are_what_a_five_year_plan_expects_after_four_years()
    {
        Verdict verdict = Sample.Seeds[3].VerdictOf("003-20");
        Assert.Equal(Status.OnTrack, verdict.Status);
        Assert.Equal(80m, verdict.Value.Number);
    }

    [Theory]
    [InlineData("coverage", Status.Met)] // 2,411/2,501 = 96.4 %
    [InlineData("reporting", Status.Missed)] // August 44/47 = 93.6 %, below 95 %
    [InlineData("accidents", Status.Met)] // 12 months, each with 0
    [InlineData("screening", Status.NoData)] // 10 of 12 months
    [InlineData("subsidy", Status.Met)] // 79 of 79
    [InlineData("visits-out", Status.Met)] // 13.54 - 17.54 = -4 exactly
    [InlineData("tcm", Status.Met)] // 5 of 7 = 71.4 %
    [InlineData("stroke", Status.Missed)] // reviewed, not certified
    [InlineData("beds", Status.AtRisk)] // 37 of 200 x 365/1826 = 39.98: 92.5 %
    [InlineData("literacy", Status.Tracked)] // no bound
    public void The_small_county_plan_at_the_end_of_2021(string target, Status status) =>
        Assert.Equal(status, Sample.County.VerdictOf(target).Status);

    [Theory]
    [InlineData("growth", Status.Met, 130, 18)] // 19,300 after 18,000: 1,300 / 18,000 x 100
    [InlineData("gain", Status.Met, 50, 1)] // 4,600, 4,650, 4,950 and 5,100 after 4,500: 50 in the second quarter
    [InlineData("busy", Status.Met, 200, 3)] // 110, 70 and 124 visits a bed: 2 of 3
    [InlineData("largest", Status.Missed, 11000, 193)] // 11,000 of 19,300
    [InlineData("reporting", Status.Met, 3, 1)] // three towns
    public void The_formulas_of_the_district_at_the_end_of_2024(string target, Status status, int above, int below)
    {
        Verdict verdict = Sample.Formulas.VerdictOf(target);
        Assert.Equal((status, Rational.Fraction(above, below)), (verdict.Status, verdict.Value.Number));
    }

    [Fact]
    public void Immunisation_coverage_of_the_small_county_plan_has_0_4_points_to_spare_in_12_of_12_months()
    {
        Verdict verdict = Sample.County.VerdictOf("coverage");
        Assert.Equal(Rational.Fraction(2411, 2501) * 100m, verdict.Value.Number);
        Assert.Equal("0.4", verdict.Gap!.Value.ToString(1));
        Assert.Equal((12, 12), (verdict.Coverage!.Reported, verdict.Coverage.Expected));
        Assert.Equal(12, verdict.Observations.Count);
    }
}
