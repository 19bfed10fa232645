using HealthTargets.Tests.House.Specimens.Lower;

namespace HealthTargets.Tests.House.Specimens.Upper;

internal sealed class HasItAsField
{
    private static readonly Thing? Nothing;

    public static bool HasThing => Nothing is { };
}
