using HealthTargets.Evaluation;
using HealthTargets.Plans;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Scorecards;

/// <summary>Ranks units by their score or by a composite.</summary>
public static class LeagueRules
{
    /// <summary>Makes the league table of a plan.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <returns>The table, or <see langword="null"/> if the plan asks for none.</returns>
    public static LeagueTable? Rank(PlanEvaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        if (evaluation.Plan.Scoring.League is not { } rule)
        {
            return null;
        }

        LeagueRow[] rows = [.. Numbers(evaluation, rule).Where(row => TakesPart(evaluation, rule, row))];
        Dictionary<Rational, int> ranks = Ranks(
            rule, rows.Where(row => IsRanked(rule, row)).Select(row => row.Value.Number));
        return new(rule, rows
            .Select(row => IsRanked(rule, row) ? row with { Rank = ranks[row.Value.Number] } : row)
            .OrderBy(row => row.Rank ?? int.MaxValue)
            .ToValueList());
    }

    private static IEnumerable<LeagueRow> Numbers(PlanEvaluation evaluation, LeagueRule rule)
    {
        IReadOnlyList<Scorecard> cards = ScorecardRules.OfUnits(evaluation);
        if (rule.By is not { } id)
        {
            return cards.Select(card => new LeagueRow(
                new(card.Id),
                null,
                card.Score is { } score
                    ? Reading.Of(score)
                    : Reading.Absent(AbsenceReason.Missing, card.Id, AbsenceCauses.NoScore),
                card.Coverage,
                card.Grade));
        }

        return CompositeRules.Evaluate(evaluation).Where(result => result.Composite.Id == id)
            .Select(result => new LeagueRow(
                result.Unit, null, result.Value, result.Coverage, result.Grade ?? result.Class));
    }

    private static bool TakesPart(PlanEvaluation evaluation, LeagueRule rule, LeagueRow row) =>
        rule.Level is { } level
            ? evaluation.Units.Find(row.Unit)?.Level == level
            : row.Unit != evaluation.Plan.Unit;

    private static bool IsRanked(LeagueRule rule, LeagueRow row) =>
        row.Value.IsPresent && row.Coverage.Reported >= (Rational)rule.CoverageMin * row.Coverage.Expected;

    private static Dictionary<Rational, int> Ranks(LeagueRule rule, IEnumerable<Rational> numbers)
    {
        Dictionary<Rational, int> ranks = [];
        int before = 0;
        IEnumerable<IGrouping<Rational, Rational>> equals = numbers.GroupBy(number => number);
        foreach (IGrouping<Rational, Rational> same in rule.LowestIsBest
            ? equals.OrderBy(group => group.Key)
            : equals.OrderByDescending(group => group.Key))
        {
            ranks.Add(same.Key, rule.Ties switch
            {
                RankTies.Worst => before + same.Count(),
                RankTies.Dense => ranks.Count + 1,
                _ => before + 1,
            });
            before += same.Count();
        }

        return ranks;
    }
}
