namespace HealthTargets.Kernels;

/// <summary>How attainments and scores are written.</summary>
internal interface IDestination
{
    /// <summary>Gets whether whole blocks are written past the caches; if not, each row where it belongs.</summary>
    public static abstract bool IsPastCaches { get; }
}
