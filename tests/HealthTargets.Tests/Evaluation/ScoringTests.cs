using HealthTargets.Evaluation;
using HealthTargets.Targets;
using HealthTargets.Values;
using static HealthTargets.Tests.Evaluation.Scene;

namespace HealthTargets.Tests.Evaluation;

public sealed class ScoringTests
{
    private static readonly Scoring Steps =
        new Scoring.Bands([new(95m, 1.2m), new(90m, 1m), new(80m, 0.5m)], Upwards: true);

    [Theory]
    [InlineData(100, 12)]
    [InlineData(95, 12)]
    [InlineData(94.9, 10)]
    [InlineData(90, 10)]
    [InlineData(80, 5)]
    [InlineData(79.9, 0)]
    public void The_first_band_that_a_value_is_in_counts(decimal value, decimal score) =>
        Assert.Equal((Rational)score, Score(Steps, value));

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 6)]
    [InlineData(3, 6)]
    [InlineData(4, 0)]
    public void Bands_count_downwards_too(decimal value, decimal score) => Assert.Equal(
        (Rational)score, Score(new Scoring.Bands([new(1m, 1m), new(3m, 0.6m)], Upwards: false), value));

    // 95 are asked for, 10 points: 0.5 more for each unit to spare, at most 5; 1 less for each unit short.
    [Theory]
    [InlineData(95, 10)]
    [InlineData(97, 11)]
    [InlineData(104, 14.5)]
    [InlineData(110, 15)]
    [InlineData(94, 9)]
    [InlineData(90, 5)]
    [InlineData(80, 0)]
    public void A_bonus_has_a_cap_and_a_deduction_a_floor(decimal value, decimal score) => Assert.Equal(
        (Rational)score, Score(new Scoring.Bonus(0.5m, 5m, new Scoring.Deduct(1m)), value));

    [Fact]
    public void A_target_without_a_value_has_no_score()
    {
        Target target = Target(ValueOf("rate"), AtLeast(95m)) with { Points = 10m, Scoring = Steps };

        Assert.Null(Of("2021").Index("rate").Judge("2021-12-31", target).Score);
    }

    [Fact]
    public void Scores_stay_within_the_limits_of_their_scoring() => RandomPlanTests.Hold(200, made =>
        Assert.All(RandomPlanTests.Evaluate(made).Verdicts.Where(verdict => verdict.Score is not null), verdict =>
        {
            Rational points = verdict.Target.Points!.Value;
            Assert.True(verdict.Score!.Value.Sign >= 0 && verdict.Score <= Most(verdict.Target.Scoring, points), $"{verdict}");
        }));

    private static Rational Most(Scoring scoring, Rational points) => scoring switch
    {
        Scoring.Proportional { Cap: var cap } => points * cap,
        Scoring.Bands { Items: var items } => points * items.Max(band => band.Share),
        Scoring.Bonus { Cap: var cap, Base: var plain } => Most(plain, points) + cap,
        _ => points,
    };

    private static Rational? Score(Scoring scoring, decimal value) => Of("2021").Index("rate")
        .Rows("rate", ("2021", value))
        .Judge("2021-12-31", Target(ValueOf("rate"), AtLeast(95m)) with { Points = 10m, Scoring = scoring }).Score;
}
