namespace HealthTargets.Kernels;

/// <summary>The numbers were worked out, so one within the radius of a cut may be on either side of it.</summary>
internal readonly struct Near : IPrecision
{
    public static bool IsExact => false;
}
