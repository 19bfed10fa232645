namespace HealthTargets.Kernels;

/// <summary>Rows are written in the ordinary way.</summary>
internal readonly struct InCaches : IDestination
{
    public static bool IsPastCaches => false;
}
