using HealthTargets.TestSupport.House;

namespace HealthTargets.Tests.House;

public sealed class LayerTests : LayerRules
{
    private protected override SourceProject Project => SourceProject.Core;

    private protected override LayerTable Table => LayerTable.Of(
        ("Values", []),
        ("Statistics", ["Values"]),
        ("Periods.Dates", []),
        ("Periods", ["Values", "Periods.Dates"]),
        ("Indicators", ["Values", "Periods"]),
        ("OrgUnits", ["Values", "Periods"]),
        ("Targets", ["Values", "Periods", "Indicators", "OrgUnits"]),
        ("Plans", ["Values", "Periods", "Indicators", "OrgUnits", "Targets"]),
        ("Observations", ["Values", "Periods", "Indicators", "OrgUnits"]),
        ("Evaluation", [.. BelowEvaluation]),
        ("Scorecards", [.. BelowTheRoof]),
        ("Explanations", [.. BelowTheRoof, "Scorecards"]));

    private static string[] BelowEvaluation =>
        ["Values", "Statistics", "Periods", "Indicators", "OrgUnits", "Targets", "Plans", "Observations"];

    private static string[] BelowTheRoof => [.. BelowEvaluation, "Evaluation"];
}
