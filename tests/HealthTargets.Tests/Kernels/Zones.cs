using HealthTargets.Kernels;

namespace HealthTargets.Tests.Kernels;

/// <summary>Zones by their ends.</summary>
internal static class Zones
{
    public static Zone Empty => new(new(double.PositiveInfinity), new(double.NegativeInfinity));

    public static Zone From(double at, double radius = 0) => new(new(at, radius), new(double.PositiveInfinity));

    public static Zone UpTo(double at, double radius = 0) => new(new(double.NegativeInfinity), new(at, radius));

    public static Zone Between(double low, double high, double radius = 0) => new(new(low, radius), new(high, radius));
}
