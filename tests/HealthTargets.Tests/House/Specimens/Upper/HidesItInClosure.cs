namespace HealthTargets.Tests.House.Specimens.Upper;

internal static class HidesItInClosure
{
    public static Func<int> Adder(int start) => () => start + Lower.Thing.Number();
}
