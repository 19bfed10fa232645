namespace HealthTargets.Tests.House.Specimens.Upper;

internal static class HidesItInAsyncMethod
{
    public static async Task<int> NumberAsync()
    {
        await Task.Yield();
        return Lower.Thing.Number();
    }
}
