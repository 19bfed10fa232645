using HealthTargets.TestSupport.House;

namespace HealthTargets.Rules.Tests.House;

public sealed class DocsTests : DocsRules
{
    private protected override SourceProject Project => RulesProject.Instance;
}
