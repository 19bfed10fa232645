using HealthTargets.TestSupport.House;

namespace HealthTargets.Hosting.Tests.House;

public sealed class ShapeTests : ShapeRules
{
    private protected override SourceProject Project => HostingProject.Instance;

    private protected override IReadOnlyList<Type> FilledByTheHost => [typeof(HealthTargetsOptions)];
}
