using HealthTargets.Evaluation;
using HealthTargets.Plans;
using HealthTargets.Scorecards;
using HealthTargets.Targets;
using HealthTargets.TestSupport.Generators;
using HealthTargets.Values;
using static HealthTargets.Tests.Evaluation.RandomPlanTests;

namespace HealthTargets.Tests.Scorecards;

public sealed class CompositePropertyTests
{
    [Fact]
    public void Contributions_add_up_to_the_value() => Hold(300, made =>
    {
        foreach (CompositeResult result in CompositeRules.Evaluate(Evaluate(made)))
        {
            Assert.Equal(result.Value.NumberOrNull, result.Value.IsPresent
                ? Total(result.Parts.Select(part => part.Contribution!.Value))
                : null);
            Assert.True(result.Value.IsPresent || result.Value.Absence!.Place.Length > 0);
            Assert.True(result.Coverage.Reported <= result.Coverage.Expected);
        }
    });

    [Fact]
    public void The_order_of_targets_units_parts_and_rows_changes_no_composite() => Hold(150, made =>
    {
        PlanGeneratorCase turned = made with
        {
            Plan = made.Plan with
            {
                Targets = made.Plan.Targets.Reverse().ToValueList(),
                Composites = made.Plan.Composites.Reverse()
                    .Select(one => one with { Parts = one.Parts.Reverse().ToValueList() }).ToValueList(),
            },
            Units = [.. made.Units.Reverse()],
            Rows = [.. made.Rows.Reverse()],
        };

        Assert.Equal(Sums(made), Sums(turned));
    });

    [Fact]
    public void Means_and_middles_stay_between_the_least_and_the_most_of_what_counts() => Hold(300, made =>
    {
        foreach (CompositeResult result in CompositeRules.Evaluate(Evaluate(made))
            .Where(one => one.Value.IsPresent && one.Composite.Combine.Form != CombinationForm.Sum))
        {
            Rational[] numbers = [.. result.Parts.Where(part => part.Counts && part.Value.IsPresent)
                .Select(part => part.Value.Number)];
            bool asksForTruths = result.Composite.Combine.AsksForTruths;
            Assert.True(result.Value.Number >= (asksForTruths ? Rational.Zero : numbers.Min()));
            Assert.True(result.Value.Number <= (asksForTruths ? (Rational)100 : numbers.Max()));
        }
    });

    [Fact]
    public void Contributions_of_targets_add_up_to_the_score_of_each_card() => Hold(300, made =>
    {
        foreach (Scorecard card in ScorecardRules.SumUp(Evaluate(made)))
        {
            Assert.Equal(card.Score, card.Score is null
                ? null
                : Total(card.Contributions.Select(contribution => contribution.Share!.Value)));
            Assert.Equal(card.Coverage.Expected, card.Contributions.Count);
            Assert.Equal(card.Coverage.Reported, card.Contributions.Count(one => one.Points is not null));
        }
    });

    // Points are between 0 and the cap of 1.2 times what a target is worth.
    [Fact]
    public void Scores_stay_within_their_limits() => Hold(300, made =>
    {
        foreach (Scorecard card in ScorecardRules.SumUp(Evaluate(made)).Where(card => card.Score is not null))
        {
            decimal most = made.Plan.Targets.Select(target => (target.Scoring as Scoring.Proportional)?.Cap ?? 1m).Max();
            Assert.True(card.Score!.Value >= Rational.Zero && card.Score <= (Rational)most * 100);
        }
    });

    [Fact]
    public void The_order_of_targets_units_and_rows_changes_no_scorecard() => Hold(150, made =>
    {
        PlanGeneratorCase turned = made with
        {
            Plan = made.Plan with { Targets = made.Plan.Targets.Reverse().ToValueList() },
            Units = [.. made.Units.Reverse()],
            Rows = [.. made.Rows.Reverse()],
        };

        Assert.Equal(Cards(made), Cards(turned));
        Assert.Equal(League(made), League(turned));
    });

    [Fact]
    public void Ranks_follow_the_numbers() => Hold(200, made =>
    {
        if (LeagueRules.Rank(Evaluate(made)) is not { } league)
        {
            return;
        }

        LeagueRow[] ranked = [.. league.Rows.Where(row => row.Rank is not null)];
        foreach ((LeagueRow better, LeagueRow worse) in ranked.Zip(ranked.Skip(1)))
        {
            int order = better.Value.Number.CompareTo(worse.Value.Number);
            Assert.Equal(order == 0, better.Rank == worse.Rank);
            Assert.True(league.Rule.LowestIsBest ? order <= 0 : order >= 0);
        }
    });

    private static IEnumerable<string> Cards(PlanGeneratorCase made) => ScorecardRules.SumUp(Evaluate(made))
        .Select(card => $"{card.Subject} {card.Id} {card.Verdicts} {card.Determined} {card.Score} {card.Grade} "
            + $"{card.Coverage} {card.Below} {card.Fulfilled} {string.Join(' ', card.BrokenVetoes.Select(id => id.Value).Order())}")
        .Order();

    private static string League(PlanGeneratorCase made) => string.Join(
        '\n',
        (LeagueRules.Rank(Evaluate(made))?.Rows ?? []).Select(row => $"{row.Unit} {row.Rank} {row.Value.NumberOrNull}").Order());

    private static IEnumerable<string> Sums(PlanGeneratorCase made) => CompositeRules.Evaluate(Evaluate(made))
        .Select(result => $"{result.Composite.Id} {result.Unit} {result.Value.NumberOrNull} {result.Grade} "
            + $"{result.Coverage} {result.TargetCoverage} "
            + string.Join(' ', result.Parts.Where(part => part.Chosen).Select(part => $"{part.Part}/{part.Unit}").Order()))
        .Order();

    private static Rational Total(IEnumerable<Rational> numbers) =>
        numbers.Aggregate(Rational.Zero, (sum, number) => sum + number);
}
