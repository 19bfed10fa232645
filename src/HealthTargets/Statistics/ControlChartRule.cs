using HealthTargets.Values;

namespace HealthTargets.Statistics;

/// <summary>How the centre and limits of a <see cref="ControlChart"/> are found. Immutable.</summary>
public sealed record ControlChartRule
{
    /// <summary>
    /// Gets a value indicating whether moving ranges of 3.267 times their mean or more are left out, once, before the
    /// mean is taken again.
    /// </summary>
    public bool Screen { get; init; }

    /// <summary>Gets how many points from the first on give the centre and limits; <see langword="null"/> for all.
    /// </summary>
    public int? FixAfter { get; init; }

    /// <summary>Gets a given centre instead of the mean.</summary>
    public Rational? Centre { get; init; }

    /// <summary>Gets a given lower limit.</summary>
    public Rational? Lower { get; init; }

    /// <summary>Gets a given upper limit.</summary>
    public Rational? Upper { get; init; }
}
