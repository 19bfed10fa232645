namespace HealthTargets.Tests.House.Specimens.Upper;

internal static class HidesItInIterator
{
    public static IEnumerable<int> Numbers()
    {
        yield return 0;
        yield return Lower.Thing.Number();
    }
}
