using HealthTargets.Evaluation;
using HealthTargets.Explanations;
using HealthTargets.OrgUnits;
using HealthTargets.Targets;
using HealthTargets.Values;
using static HealthTargets.Tests.Evaluation.Scene;

namespace HealthTargets.Tests.Evaluation;

public sealed class DistributionTests
{
    private static readonly UnitSelection Children = new UnitSelection.Children();

    // 100 in whole steps by 41, 33 and 23 of 97: 42.27, 34.02, 23.71; one step is left, for the largest remainder.
    // By 1, 1 and 1: 33.33 each; x comes first by name.
    [Theory]
    [InlineData("x=41 y=33 z=23", "42 34 24")]
    [InlineData("x=1 y=1 z=1", "34 33 33")]
    [InlineData("x=2 y=1 z=1", "50 25 25")]
    [InlineData("x=5 y=0 z=0", "100 0 0")]
    [InlineData("x=1 y=3 z=3", "14 43 43")] // 14.29, 42.86, 42.86
    public void The_shares_are_whole_and_add_up_exactly(string weights, string shares) => Assert.Equal(
        shares, Shares(100m, 0, new DistributionKey.Given([.. weights.Split(' ').Select(one => new UnitWeight(
            new OrgUnitId(one[..1]), int.Parse(one[2..], System.Globalization.CultureInfo.InvariantCulture)))])));

    [Theory]
    [InlineData("100", 1, "33.4 33.3 33.3")]
    [InlineData("0.5", 1, "0.2 0.2 0.1")]
    [InlineData("0", 0, "0 0 0")]
    public void A_step_can_be_finer_than_one(string total, int decimals, string shares) => Assert.Equal(
        shares,
        Shares(decimal.Parse(total, System.Globalization.CultureInfo.InvariantCulture), decimals, new DistributionKey.Equal()));

    // Last year 30, 20 and 10 of 60: 50, 33.33, 16.67.
    [Fact]
    public void It_can_follow_last_year() => Assert.Equal("50 33 17", Shares(100m, 0, new DistributionKey.LastYear()));

    // People 500, 300 and 200.
    [Fact]
    public void It_can_follow_an_indicator() => Assert.Equal(
        "50 30 20", Shares(100m, 0, new DistributionKey.OfIndicator(new("people"))));

    [Fact]
    public void A_unit_without_a_weight_leaves_every_share_open()
    {
        Verdict[] verdicts = [.. Judge(100m, 0, new DistributionKey.Given([new(new("x"), 1m), new(new("y"), 1m)]))];

        Assert.All(verdicts[1..], verdict => Assert.Equal((Status.NoData, null), (verdict.Status, verdict.Bound)));
        Assert.Equal("z", verdicts[1].Absence!.Place);
        Assert.Equal(new("the plan gives no weight", "计划没有给出权重"), verdicts[1].Absence!.Cause);
        Assert.Equal(Status.Met, verdicts[0].Status);
    }

    [Fact]
    public void Without_any_weight_above_0_there_is_no_share() => Assert.All(
        Judge(100m, 0, new DistributionKey.Given([new(new("x"), 0m), new(new("y"), 0m), new(new("z"), 0m)])).Skip(1),
        verdict => Assert.Equal(AbsenceReason.Undefined, verdict.Absence!.Reason));

    // 60 + 25 + 20 = 105 of 100; of their own 50, 30 and 20, x and z have enough.
    [Fact]
    public void The_sum_meets_the_sum_while_not_every_unit_meets_its_share() => Assert.Equal(
        ["county Met", "x Met", "y Missed", "z Met"],
        Judge(100m, 0, new DistributionKey.OfIndicator(new("people")))
            .Select(verdict => $"{verdict.Unit} {verdict.Status}"));

    [Fact]
    public void A_bound_that_the_plan_gives_a_unit_goes_before_its_share()
    {
        Target target = Shared(100m, 0, new DistributionKey.Equal());
        Goal.Reach goal = (Goal.Reach)target.Goal;
        BoundOverride own = new() { Unit = new("y"), Bound = AtLeast(7m) };

        Assert.Equal(
            ["AtLeast 100", "AtLeast 34", "AtLeast 7", "AtLeast 33"],
            Scenery().Evaluate("2021-12-31", target with { Goal = goal with { Overrides = [own] } })
                .Verdicts.Select(verdict => Text(verdict.Bound)));
    }

    [Fact]
    public void The_verdict_says_of_what_it_is_a_share()
    {
        PlanEvaluation evaluation = Scenery().Evaluate(
            "2021-12-31", Shared(100m, 0, new DistributionKey.OfIndicator(new("people"))));

        Assert.Equal(new BoundShare(100, 300, 1000), evaluation.Verdicts[2].Share);
        Assert.Equal(
            "y, Screened 25 in 2021 is below 30 (its share of 100, weight 300 of 1,000): missed, 5 short",
            Sentences.Of(evaluation, evaluation.Verdicts[2], Language.English));
        Assert.Equal(
            "2021年y：Screened25，低于30（100中的份额，权重300/1,000）：未实现，差5",
            Sentences.Of(evaluation, evaluation.Verdicts[2], Language.Chinese));
        Assert.Empty(DerivationRecomputer.Flaws(evaluation.Derive(new("t"), new("y"))!.Outcome!));
    }

    private static string Shares(decimal total, int decimals, DistributionKey by) => string.Join(
        ' ', Judge(total, decimals, by).Skip(1).Select(verdict => Text(verdict.Bound)[8..]));

    private static string Text(Bound? bound) => bound is Bound.AtLeast { Limit: Limit.Number limit }
        ? $"AtLeast {limit.Value:0.##}"
        : "none";

    private static IEnumerable<Verdict> Judge(decimal total, int decimals, DistributionKey by) =>
        Scenery().Evaluate("2021-12-31", Shared(total, decimals, by)).Verdicts;

    private static Target Shared(decimal total, int decimals, DistributionKey by) =>
        Target(ValueOf("screened"), AtLeast(total)) with { Distribute = new(by, Children, decimals) };

    private static Scene Scenery() => Of("2021").Count("screened").Stock("people")
        .Unit("county").Unit("x", "county").Unit("y", "county").Unit("z", "county")
        .Row("screened", "x", "2021", 60m).Row("screened", "y", "2021", 25m).Row("screened", "z", "2021", 20m)
        .Row("screened", "x", "2020", 30m).Row("screened", "y", "2020", 20m).Row("screened", "z", "2020", 10m)
        .Row("people", "x", "2021", 500m).Row("people", "y", "2021", 300m).Row("people", "z", "2021", 200m);
}
