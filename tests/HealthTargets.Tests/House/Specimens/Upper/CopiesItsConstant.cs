namespace HealthTargets.Tests.House.Specimens.Upper;

internal static class CopiesItsConstant
{
    public static int Two => Lower.Constants.Two;
}
