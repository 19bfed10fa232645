namespace HealthTargets.Tests.House.Specimens.Lower;

internal static class Constants
{
    public const int Two = 2;
}
