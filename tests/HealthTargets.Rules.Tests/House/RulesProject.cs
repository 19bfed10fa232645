using HealthTargets.TestSupport.House;

namespace HealthTargets.Rules.Tests.House;

internal static class RulesProject
{
    public static SourceProject Instance { get; } =
        SourceProject.OfSource("HealthTargets.Rules", "HealthTargets.Rules");
}
