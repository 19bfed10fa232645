using HealthTargets.Evaluation;
using HealthTargets.Scorecards;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Tests.Samples;

/// <summary>Plans over plans and units over units, against calculations by hand.</summary>
public sealed class CascadeSampleTests
{
    private static PlanEvaluation FiveYears => Sample.Cascades[0].Evaluation;

    private static PlanEvaluation Province => Sample.Cascades[1].Evaluation;

    // 2021: 6 of 6 and 4 of 4 points. 2022: 3075 of 4100 is 0.75 of 6 points, and 4 of 4: 85 %, yet one accident. 2023:
    // 6 of 6, coverage is not reported. The plan: 11475 of 20000.
    [Theory]
    [InlineData("city-2021-2025", "57.375", "1/1", "fail", "")]
    [InlineData("city-2021", "100", "2/2", "excellent", "")]
    [InlineData("city-2022", "85", "2/2", "fail", "accidents-2022")]
    [InlineData("city-2023", "100", "1/2", "excellent", "")]
    [InlineData("city-2024", null, "0/0", null, "")]
    public void One_evaluation_gives_the_scorecards_of_a_plan_and_of_its_parts(
        string plan, string? score, string coverage, string? grade, string vetoes)
    {
        Scorecard card = ScorecardRules.SumUp(FiveYears.Parts.Prepend(FiveYears).Single(one => one.Plan.Id.Value == plan))[0];

        Assert.Equal((score, grade), (card.Score?.ToString(), card.Grade));
        Assert.Equal(coverage, $"{card.Coverage.Reported}/{card.Coverage.Expected}");
        Assert.Equal(vetoes, string.Join(' ', card.BrokenVetoes));
    }

    [Fact]
    public void The_years_that_are_over_make_a_score_of_their_own()
    {
        CompositeResult result = Assert.Single(CompositeRules.Evaluate(FiveYears));

        Assert.Equal("95", result.Value.ToString()); // (100 + 85 + 100) / 3
        Assert.Equal((3, 3), (result.Coverage.Reported, result.Coverage.Expected));
        Assert.Equal(5, result.Parts.Count);
    }

    // 450 + 250 + 230 + 120 = 1050 of 1000, but the west has 350 of its 400.
    [Fact]
    public void The_sum_over_the_units_meets_the_summed_target_while_not_every_unit_meets_its_own()
    {
        Assert.Equal(Status.Met, Sample.Cascades[1].VerdictOf("province").Status);
        Assert.Equal(
            [Status.Met, Status.Missed], Sample.Cascades[1].VerdictsOf("county").Select(verdict => verdict.Status));
        Assert.Equal("0", CompositeRules.Evaluate(Province)[0].Value.ToString());
        Assert.Equal(new UnitTally(2, 1, 0), ScorecardRules.SumUp(Province)[0].Below);
    }

    [Fact]
    public void Each_unit_says_how_many_units_below_it_meet_their_own() => Assert.Equal(
        ["province 1/2", "east 2/2", "east-1", "east-2", "west 1/2", "west-1", "west-2"],
        ScorecardRules.SumUp(Province).Where(card => card.Subject == ScorecardSubject.Unit).Select(card =>
            card.Below is { } below ? $"{card.Id} {below.Fulfilled}/{below.Units}" : card.Id));

    [Fact]
    public void Towns_that_are_equal_share_the_best_rank() => Assert.Equal(
        ["east-1 1", "east-2 1", "west-1 1", "west-2 4"],
        LeagueRules.Rank(Province)!.Rows.Select(row => $"{row.Unit} {row.Rank}"));
}
