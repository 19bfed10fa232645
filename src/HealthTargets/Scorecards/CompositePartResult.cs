using HealthTargets.OrgUnits;
using HealthTargets.Values;

namespace HealthTargets.Scorecards;

/// <summary>What one part brought into a composite. Immutable; equal by content.</summary>
public sealed record CompositePartResult
{
    /// <summary>Gets the identifier of the target, composite or plan.</summary>
    public required string Part { get; init; }

    /// <summary>Gets the unit of which it is a number.</summary>
    public required OrgUnitId Unit { get; init; }

    /// <summary>
    /// Gets the number that went in, or why there is none. Where parts only have to be attained, 100 or 0.
    /// </summary>
    public required Reading Value { get; init; }

    /// <summary>Gets the class that its method gave it; without one its status; of a composite its class.</summary>
    public string? Class { get; init; }

    /// <summary>Gets its weight.</summary>
    public required Rational Weight { get; init; }

    /// <summary>
    /// Gets how much of the composite's value is from it; the contributions add up to the value. 0 for a part that
    /// did not count, <see langword="null"/> if there is no value.
    /// </summary>
    public Rational? Contribution { get; init; }

    /// <summary>
    /// Gets a value indicating whether the number is the mean of the unit's siblings, since it has none of its own.
    /// </summary>
    public bool Imputed { get; init; }

    /// <summary>
    /// Gets a value indicating whether the value rests on it: of all parts with a number, or of the few that the
    /// combination picks, such as the two worst.
    /// </summary>
    public bool Chosen { get; init; }

    /// <summary>Gets why it has no number of its own, even if another stands in.</summary>
    public Absence? Absence { get; init; }

    /// <summary>Gets a value indicating whether a number was expected: it applies and is due.</summary>
    internal bool Counts => Absence?.Reason is not (AbsenceReason.NotApplicable or AbsenceReason.NotDue);

    /// <summary>Gets how many targets below it have a number, of how many.</summary>
    internal (int Reported, int Expected) Targets { get; init; }
}
