namespace HealthTargets.Tests.House.Specimens.Upper;

internal static class HidesItInLambda
{
    public static Func<object, bool> IsThing => given => given is Lower.Thing;
}
