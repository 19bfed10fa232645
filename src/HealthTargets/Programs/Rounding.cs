namespace HealthTargets.Programs;

/// <summary>Powers of ten up to those that a double holds exactly.</summary>
internal static class Rounding
{
    private static readonly double[] Scales =
        [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>Gets 10 to the power of some decimals.</summary>
    /// <param name="decimals">0 to 15.</param>
    public static double ScaleOf(int decimals) => Scales[decimals];
}
