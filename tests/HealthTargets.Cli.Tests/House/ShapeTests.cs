using HealthTargets.TestSupport.House;

namespace HealthTargets.Cli.Tests.House;

public sealed class ShapeTests : ShapeRules
{
    private protected override SourceProject Project => CliProject.Instance;
}
