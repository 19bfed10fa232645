using HealthTargets.TestSupport.House;

namespace HealthTargets.Cli.Tests.House;

public sealed class DocsTests : DocsRules
{
    private protected override SourceProject Project => CliProject.Instance;
}
