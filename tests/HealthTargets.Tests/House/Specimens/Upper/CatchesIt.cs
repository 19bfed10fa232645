namespace HealthTargets.Tests.House.Specimens.Upper;

internal static class CatchesIt
{
    public static bool Run(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (Lower.ThingException)
        {
            return false;
        }
    }
}
