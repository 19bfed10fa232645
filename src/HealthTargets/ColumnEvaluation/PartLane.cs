using HealthTargets.Columns;

namespace HealthTargets.ColumnEvaluation;

/// <summary>One number that is put together with others, or what they come to.</summary>
/// <param name="State">Whether there is a number: a code of <see cref="CellCodes"/>.</param>
/// <param name="Number">The number.</param>
internal readonly record struct PartLane(byte State, Approx Number)
{
    /// <summary>Gets the weight that it carries, or null.</summary>
    public Approx? Weight { get; init; }

    /// <summary>Gets what was counted at least, where a sum is absent since a part is.</summary>
    public Approx? Counted { get; init; }

    /// <summary>
    /// Gets a value indicating whether a part of the sum is below 0, so that those that are absent could be too.
    /// </summary>
    public bool CanFall { get; init; }

    /// <summary>Gets a value indicating whether a row is behind it.</summary>
    public bool HasRows { get; init; }

    public bool IsPresent => State == CellCodes.Present;

    public bool IsDoubtful => State == CellCodes.Doubtful;

    public static PartLane Doubtful => new(CellCodes.Doubtful, Approx.Zero);
}
