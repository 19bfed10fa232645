using HealthTargets.TestSupport.House;

namespace HealthTargets.Hosting.Tests.House;

public sealed class PublicApiTests : PublicApiRules
{
    private protected override SourceProject Project => HostingProject.Instance;

    private protected override string ApprovedPath =>
        "tests/HealthTargets.Hosting.Tests/House/PublicApi.HealthTargets.Hosting.txt";
}
