using HealthTargets.TestSupport.House;

namespace HealthTargets.Tests.House;

public sealed class PurityTests : PurityRules
{
    private protected override SourceProject Project => SourceProject.Core;
}
