using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Testing;

namespace HealthTargets.Rules.Schemas;

/// <summary>The objects of plan files and of tests by the names that the schema gives them.</summary>
internal static class SchemaDefinitions
{
    public static IReadOnlyList<(string Name, ObjectShape Shape, string[] Required)> All { get; } =
    [
        ("localized", Shapes.Localized, []),
        ("indicator", Shapes.Indicator, ["kind"]),
        ("section", Shapes.Section, ["id"]),
        ("target", Shapes.Target, ["id"]),
        ("condition", Shapes.Condition, []),
        ("atLeastOf", Shapes.AtLeastOf, ["n", "of"]),
        ("about", Shapes.About, ["value", "tolerance"]),
        ("limit", Shapes.Limit, []),
        ("between", Shapes.Between, []),
        ("override", Shapes.Override, []),
        ("selection", Shapes.Selection, []),
        ("sharedSelection", Shapes.SharedSelection, []),
        ("measure", Shapes.Measure, []),
        ("baseline", Shapes.Baseline, []),
        ("path", Shapes.Path, []),
        ("course", Shapes.Course, []),
        ("scoring", Shapes.Scoring, []),
        ("proportional", Shapes.Proportional, []),
        ("bonusBase", Shapes.BonusBase, []),
        ("scoreBand", Shapes.ScoreBand, ["share"]),
        ("bonus", Shapes.Bonus, ["perUnit", "cap"]),
        ("linearScoring", Shapes.LinearScoring, ["from", "to"]),
        ("missing", Shapes.Missing, []),
        ("carryForward", Shapes.CarryForward, ["daysMax"]),
        ("planScoring", Shapes.PlanScoring, []),
        ("distribution", Shapes.Distribution, ["by"]),
        ("distributionKey", Shapes.DistributionKey, ["weights"]),
        ("league", Shapes.League, []),
        ("composite", Shapes.Composite, ["id"]),
        ("compositeClass", Shapes.CompositeClass, ["class"]),
        ("combination", Shapes.Combination, []),
        ("missingPart", Shapes.MissingPart, ["impute"]),
        ("coverageMin", Shapes.CoverageMin, ["targets"]),
        ("grade", Shapes.Grade, ["grade", "atLeast"]),
        ("method", Shapes.Method, ["version"]),
        ("methodParameter", Shapes.MethodParameter, []),
        ("methodClass", Shapes.MethodClass, ["class"]),
        ("methodUse", Shapes.MethodUse, ["use"]),
        ("statistic", Shapes.Statistic, []),
        ("controlChart", Shapes.Statistics["controlChart"], []),
        ("recentTrend", Shapes.Statistics["recentTrend"], []),
        ("logTrend", Shapes.Statistics["logTrend"], []),
        ("interval", Shapes.Statistics["interval"], []),
        ("quantileGroup", Shapes.Statistics["quantileGroup"], ["peers"]),
        ("pooled", Shapes.Statistics["pooled"], ["peers"]),
        ("benchmark", Shapes.Statistics["benchmark"], ["unit"]),
        ("test", Shapes.Test, ["asOf"]),
        ("planWorkflow", Shapes.PlanWorkflow, ["file"]),
        ("testRow", TestWords.Row, ["indicator"]),
        ("testUnit", TestWords.Unit, ["id"]),
        ("expectation", TestWords.Expectation, []),
        ("testScorecard", TestWords.Scorecard, []),
    ];
}
