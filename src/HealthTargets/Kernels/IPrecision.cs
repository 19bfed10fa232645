namespace HealthTargets.Kernels;

/// <summary>Whether the numbers of a slice are known exactly or have a radius of doubt around each cut.</summary>
internal interface IPrecision
{
    public static abstract bool IsExact { get; }
}
