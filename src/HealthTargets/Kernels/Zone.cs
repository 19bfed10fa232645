namespace HealthTargets.Kernels;

/// <summary>The numbers of a class: from one cut to another, both included; infinite where open.</summary>
/// <param name="Low">The lowest.</param>
/// <param name="High">The highest.</param>
internal readonly record struct Zone(Cut Low, Cut High)
{
    /// <summary>Gets whether no number is in it.</summary>
    public bool IsEmpty => Low.At > High.At;

    /// <summary>Gets whether it has no highest number.</summary>
    public bool IsRising => IsEmpty || double.IsPositiveInfinity(High.At);

    /// <summary>Gets whether it has no lowest number.</summary>
    public bool IsFalling => IsEmpty || double.IsNegativeInfinity(Low.At);

    /// <summary>Gets whether no number is in doubt.</summary>
    public bool IsExact => Low.Radius == 0 && High.Radius == 0;
}
