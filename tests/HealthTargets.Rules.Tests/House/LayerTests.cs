using HealthTargets.TestSupport.House;

namespace HealthTargets.Rules.Tests.House;

public sealed class LayerTests : LayerRules
{
    private protected override SourceProject Project => RulesProject.Instance;

    private protected override LayerTable Table => LayerTable.InOrder(
        "Json",
        "Diagnostics",
        "Syntax",
        "Expressions.Syntax",
        "Expressions.Running",
        "Expressions.Types",
        "Expressions.Functions",
        "Expressions.Binding",
        "Expressions",
        "Binding",
        "Linting",
        "Workflows",
        "Writing",
        "Decisions",
        "Data.Rows",
        "Data.Plain",
        "Data",
        "Results",
        "Comparing",
        "Testing",
        "Schemas",
        SourceProject.Roof);
}
