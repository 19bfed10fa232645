namespace HealthTargets.Kernels;

/// <summary>Blocks are written past the caches.</summary>
internal readonly struct PastCaches : IDestination
{
    public static bool IsPastCaches => true;
}
