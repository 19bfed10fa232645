using HealthTargets.Indicators;
using HealthTargets.OrgUnits;
using HealthTargets.Plans;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Reads how units are ranked: <c>"league": { "by": "score", "level": "county", "ties": "best" }</c>.
/// </summary>
internal static class LeagueBinder
{
    /// <summary>Gets the word for the score of a scorecard.</summary>
    internal static string Score => "score";

    /// <summary>Reads the property <c>league</c>; null where there is none or it can't be read.</summary>
    /// <param name="scoring">The scoring of the plan.</param>
    /// <param name="composites">The names of the plan's composites.</param>
    internal static LeagueRule? Bind(ObjectReader scoring, IReadOnlyCollection<string> composites)
    {
        if (scoring.Find("league") is not { } node
            || ObjectReader.Open(node, "league", Shapes.League, scoring.Values) is not { } reader)
        {
            return null;
        }

        SyntaxString? by = reader.Name("by");
        bool isComposite = by is not null && by.Value != Score;
        if (isComposite && !composites.Contains(by!.Value))
        {
            reader.Report(CompositeErrors.UnknownLeague(by, composites));
        }

        return new LeagueRule
        {
            By = isComposite ? new CompositeId(by!.Value) : null,
            Level = reader.Name("level") is { } level ? new OrgUnitLevel(level.Value) : null,
            Ties = reader.Word("ties", PlanWords.Ties) ?? RankTies.Best,
            LowestIsBest = reader.Word("best", PlanWords.Bests) == Direction.Lower,
            CoverageMin = reader.Number(
                "coverageMin", share => share is >= 0 and <= 1, new("from 0 to 1", "在 0 到 1 之间")) ?? 0,
        };
    }
}
