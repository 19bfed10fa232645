using HealthTargets.TestSupport.House;

namespace HealthTargets.Tests.House;

public sealed class LayerTests : LayerRules
{
    private protected override SourceProject Project => SourceProject.Core;

    private protected override LayerTable Table => LayerTable.Of(
        ("Crews", []),
        ("Columns", ["Values"]),
        ("Kernels", ["Columns"]),
        ("Programs", ["Columns", "Kernels"]),
        ("Values", []),
        ("Statistics", ["Values"]),
        ("Formulas", ["Values", "Statistics"]),
        ("Periods.Dates", []),
        ("Periods", ["Values", "Periods.Dates"]),
        ("Indicators", ["Values", "Periods", "Formulas"]),
        ("OrgUnits", ["Values", "Periods"]),
        ("Targets", ["Values", "Periods", "Formulas", "Indicators", "OrgUnits"]),
        ("Methods", ["Values", "Periods", "Statistics", "Formulas", "Indicators", "OrgUnits", "Targets"]),
        ("Plans", ["Values", "Periods", "Formulas", "Indicators", "OrgUnits", "Targets", "Methods"]),
        ("Observations", ["Values", "Periods", "Indicators", "OrgUnits"]),
        ("Evaluation", [.. BelowEvaluation]),
        ("ColumnEvaluation", [.. BelowTheRoof, "Columns"]),
        ("Replays", [.. BelowTheRoof, "Columns", "Kernels", "Programs", "ColumnEvaluation"]),
        ("Scorecards", [.. BelowTheRoof]),
        ("Explanations", [.. BelowTheRoof, "Scorecards"]));

    private static string[] BelowEvaluation =>
    [
        "Values", "Periods", "Statistics", "Formulas", "Indicators", "OrgUnits", "Targets", "Methods", "Plans",
        "Observations", "Crews",
    ];

    private static string[] BelowTheRoof => [.. BelowEvaluation, "Evaluation"];
}
