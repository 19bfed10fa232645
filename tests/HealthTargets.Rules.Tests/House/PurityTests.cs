using HealthTargets.TestSupport.House;

namespace HealthTargets.Rules.Tests.House;

public sealed class PurityTests : PurityRules
{
    private protected override SourceProject Project => RulesProject.Instance;
}
