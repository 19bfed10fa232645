namespace HealthTargets.Kernels;

/// <summary>The numbers of a class: from one cut to another, both included; infinite where open.</summary>
/// <param name="Low">The lowest.</param>
/// <param name="High">The highest.</param>
internal readonly record struct Zone(Cut Low, Cut High)
{
    /// <summary>Gets the zone that no number is in.</summary>
    public static Zone Empty => new(new(double.PositiveInfinity), new(double.NegativeInfinity));

    /// <summary>Gets whether no number is in it.</summary>
    public bool IsEmpty => Low.At > High.At;

    /// <summary>Gets whether it has no highest number.</summary>
    public bool IsRising => IsEmpty || double.IsPositiveInfinity(High.At);

    /// <summary>Gets whether it has no lowest number.</summary>
    public bool IsFalling => IsEmpty || double.IsNegativeInfinity(Low.At);

    /// <summary>Gets whether no number is in doubt.</summary>
    public bool IsExact => Low.Radius == 0 && High.Radius == 0;

    /// <summary>Makes the zone of the numbers from a cut on.</summary>
    public static Zone From(double at, double radius = 0) => new(new(at, radius), new(double.PositiveInfinity));

    /// <summary>Makes the zone of the numbers up to a cut.</summary>
    public static Zone UpTo(double at, double radius = 0) => new(new(double.NegativeInfinity), new(at, radius));

    /// <summary>Makes the zone of the numbers between two cuts.</summary>
    public static Zone Between(double low, double high, double radius = 0) => new(new(low, radius), new(high, radius));
}
