namespace HealthTargets.Kernels;

/// <summary>The forms that the zones of a bound have together.</summary>
internal enum SideForm
{
    Rising,
    Falling,
    Inside,
}
