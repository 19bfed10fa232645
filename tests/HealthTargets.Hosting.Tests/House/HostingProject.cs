using HealthTargets.TestSupport.House;

namespace HealthTargets.Hosting.Tests.House;

internal static class HostingProject
{
    public static SourceProject Instance { get; } =
        SourceProject.OfSource("HealthTargets.Hosting", "HealthTargets.Hosting");
}
