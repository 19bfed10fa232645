using HealthTargets.Evaluation;
using HealthTargets.OrgUnits;
using HealthTargets.Plans;
using HealthTargets.Scorecards;
using HealthTargets.Targets;
using HealthTargets.Values;
using static HealthTargets.Tests.Scorecards.CompositeScene;

namespace HealthTargets.Tests.Scorecards;

public sealed class LeagueTests
{
    private static readonly (string Town, decimal?[] Values)[] Towns =
        [("v", [60m, 60m]), ("w", [90m, 90m]), ("x", [80m, 80m]), ("y", [null, null]), ("z", [80m, null])];

    // 90, 80 (x), 80 (z, of its only number), 60; y has nothing.
    [Theory]
    [InlineData(RankTies.Best, "w1 x2 z2 v4 y-")]
    [InlineData(RankTies.Worst, "w1 x3 z3 v4 y-")]
    [InlineData(RankTies.Dense, "w1 x2 z2 v3 y-")]
    public void Equals_get_the_best_the_worst_or_a_dense_rank(RankTies ties, string expected) =>
        Assert.Equal(expected, Ranks(new LeagueRule { By = new("c"), Ties = ties }));

    [Fact]
    public void The_lowest_can_be_the_best() =>
        Assert.Equal("v1 x2 z2 w4 y-", Ranks(new LeagueRule { By = new("c"), LowestIsBest = true }));

    [Fact]
    public void A_unit_with_too_little_behind_its_number_has_no_rank() =>
        Assert.Equal("w1 x2 v3 y- z-", Ranks(new LeagueRule { By = new("c"), CoverageMin = 0.6m }));

    [Fact]
    public void Only_units_of_the_level_take_part() =>
        Assert.Equal("", Ranks(new LeagueRule { By = new("c"), Level = new("county") }));

    // Scores follow the points: each town has two targets of 1 point, "at least 50"; z's second one is unknown.
    [Fact]
    public void Units_can_be_ranked_by_their_score() =>
        Assert.Equal("v1 w1 x1 z1 y-", Ranks(new LeagueRule()));

    [Fact]
    public void Without_a_rule_there_is_no_table() => Assert.Null(LeagueRules.Rank(CompositeScene.Evaluation(["a"], [("x", [1m])])));

    private static string Ranks(LeagueRule rule)
    {
        PlanEvaluation evaluation = CompositeScene.Evaluation(
            ["a", "b"],
            Towns,
            plan => plan with { Scoring = new PlanScoring { League = rule } },
            Composite(CombinationForm.Mean, "a", "b"));
        return string.Join(' ', LeagueRules.Rank(evaluation)!.Rows.Select(row => $"{row.Unit}{row.Rank?.ToString() ?? "-"}"));
    }
}
