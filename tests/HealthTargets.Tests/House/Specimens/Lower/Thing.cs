namespace HealthTargets.Tests.House.Specimens.Lower;

internal abstract class Thing
{
    public static int Number() => 1;
}
