using HealthTargets.TestSupport.House;

namespace HealthTargets.Rules.Tests.House;

public sealed class PublicApiTests : PublicApiRules
{
    private protected override SourceProject Project => RulesProject.Instance;

    private protected override string ApprovedPath =>
        "tests/HealthTargets.Rules.Tests/House/PublicApi.HealthTargets.Rules.txt";
}
