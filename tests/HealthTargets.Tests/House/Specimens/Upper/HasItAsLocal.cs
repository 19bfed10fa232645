using HealthTargets.Tests.House.Specimens.Lower;

namespace HealthTargets.Tests.House.Specimens.Upper;

internal static class HasItAsLocal
{
    public static string Text(object given)
    {
        Thing? thing = given as Thing;
        return thing?.ToString() ?? "";
    }
}
