namespace HealthTargets.Tests.House.Specimens.Upper;

internal static class CallsItsStaticMethod
{
    public static int Call() => Lower.Thing.Number();
}
