using HealthTargets.TestSupport.House;

namespace HealthTargets.Rules.Tests.House;

public sealed class LayerTests : LayerRules
{
    private protected override SourceProject Project => RulesProject.Instance;

    private protected override LayerTable Table => LayerTable.InOrder(
        "Json",
        "Diagnostics",
        "Syntax",
        "Expressions",
        "Binding",
        "Linting",
        "Writing",
        "Data.Rows",
        "Data.Plain",
        "Data",
        "Results",
        "Testing",
        "Schemas",
        SourceProject.Roof);
}
