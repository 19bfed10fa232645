namespace HealthTargets.Kernels;

/// <summary>The numbers compare with a cut as those that were written down: stored numbers.</summary>
internal readonly struct Exact : IPrecision
{
    public static bool IsExact => true;
}
