using HealthTargets.TestSupport.House;

namespace HealthTargets.Cli.Tests.House;

public sealed class LayerTests : LayerRules
{
    private protected override SourceProject Project => CliProject.Instance;

    // The command line is all roof; only circles are forbidden.
    private protected override LayerTable? Table => null;
}
