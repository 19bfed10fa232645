using HealthTargets.TestSupport.House;

namespace HealthTargets.Tests.House;

public sealed class PublicApiTests : PublicApiRules
{
    private protected override SourceProject Project => SourceProject.Core;

    private protected override string ApprovedPath => "tests/HealthTargets.Tests/House/PublicApi.HealthTargets.txt";
}
