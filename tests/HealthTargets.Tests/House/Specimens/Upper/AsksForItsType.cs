namespace HealthTargets.Tests.House.Specimens.Upper;

internal static class AsksForItsType
{
    public static string Name => typeof(Lower.Thing).Name;
}
