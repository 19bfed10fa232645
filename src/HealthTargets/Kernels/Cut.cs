namespace HealthTargets.Kernels;

/// <summary>A number at which the class changes.</summary>
/// <param name="At">
/// The number. For stored numbers the double with which they compare as with the exact cut. Infinite where there is
/// none.
/// </param>
/// <param name="Radius">How far from it a number may be and still belong to the other side; 0 for stored ones.</param>
internal readonly record struct Cut(double At, double Radius = 0)
{
    /// <summary>Gets the lowest number that is in doubt, rounded outwards.</summary>
    public double Low => Radius == 0 || double.IsInfinity(At) ? At : Math.BitDecrement(At - Radius);

    /// <summary>Gets the highest number that is in doubt, rounded outwards.</summary>
    public double High => Radius == 0 || double.IsInfinity(At) ? At : Math.BitIncrement(At + Radius);
}
