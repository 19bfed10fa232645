using HealthTargets.TestSupport.House;

namespace HealthTargets.Rules.Tests.House;

public sealed class ShapeTests : ShapeRules
{
    private protected override SourceProject Project => RulesProject.Instance;
}
