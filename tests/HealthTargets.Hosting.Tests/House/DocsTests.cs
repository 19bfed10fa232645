using HealthTargets.TestSupport.House;

namespace HealthTargets.Hosting.Tests.House;

public sealed class DocsTests : DocsRules
{
    private protected override SourceProject Project => HostingProject.Instance;
}
