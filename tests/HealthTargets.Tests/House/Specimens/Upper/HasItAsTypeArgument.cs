namespace HealthTargets.Tests.House.Specimens.Upper;

internal static class HasItAsTypeArgument
{
    public static object Nothing => Array.Empty<Lower.Thing[]>();
}
