using HealthTargets.TestSupport.House;

namespace HealthTargets.Cli.Tests.House;

internal static class CliProject
{
    public static SourceProject Instance { get; } =
        SourceProject.OfSource("HealthTargets.Cli", "HealthTargets.Cli");
}
