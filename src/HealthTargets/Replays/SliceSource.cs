namespace HealthTargets.Replays;

/// <summary>Where the numbers of a slice come from.</summary>
internal enum SliceSource
{
    /// <summary>They are in the table.</summary>
    Stored,

    /// <summary>A numerator by a denominator.</summary>
    Quotient,

    /// <summary>The numbers of one period less those of another.</summary>
    Difference,
}
