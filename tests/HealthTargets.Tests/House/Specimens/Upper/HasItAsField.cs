using HealthTargets.Tests.House.Specimens.Lower;

namespace HealthTargets.Tests.House.Specimens.Upper;

internal sealed class HasItAsField(Thing? given)
{
    private readonly Thing? thing = given;

    public bool HasThing => thing is { };
}
