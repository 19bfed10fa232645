using HealthTargets.TestSupport.House;

namespace HealthTargets.Tests.House;

public sealed class ShapeTests : ShapeRules
{
    private protected override SourceProject Project => SourceProject.Core;
}
