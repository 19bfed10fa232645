using HealthTargets.Indicators;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using NodaTime;

namespace HealthTargets.Observations;

/// <summary>
/// One reported fact: the value of an indicator for a unit in a period, perhaps for one population group. Immutable;
/// equal by content.
/// </summary>
public sealed record Observation
{
    // Most rows say nothing of it, and there are many rows. Null where nothing is known.
    private readonly Spread? spread;

    // The origin in parts: one object less for each row.
    private readonly string? file;
    private readonly int line;

    /// <summary>Gets the indicator.</summary>
    public required IndicatorId Indicator { get; init; }

    /// <summary>Gets the unit that it is about.</summary>
    public required OrgUnitId Unit { get; init; }

    /// <summary>Gets the period that it is about.</summary>
    public required ReportingPeriod Period { get; init; }

    /// <summary>Gets what was reported.</summary>
    public required ObservedValue Value { get; init; }

    /// <summary>Gets the population group, or <see langword="null"/> for the whole population.</summary>
    public CategoryId? Category { get; init; }

    /// <summary>Gets how settled the number is.</summary>
    public ObservationStatus Status { get; init; }

    /// <summary>Gets when it was recorded; of several for the same cell the latest counts.</summary>
    public Instant? RecordedAt { get; init; }

    /// <summary>Gets who says so, such as a document or a system.</summary>
    public string? Source { get; init; }

    /// <summary>
    /// Gets the standard error of the value, 0 or more, in the value's unit; <see langword="null"/> where it is not
    /// known. A value that is computed of several observations has none.
    /// </summary>
    public decimal? StandardError
    {
        get => spread?.StandardError;
        init => spread = Spread.Of(this, spread, value, Lower, Upper);
    }

    /// <summary>Gets the lower confidence limit of the value, or <see langword="null"/>.</summary>
    public decimal? Lower
    {
        get => spread?.Lower;
        init => spread = Spread.Of(this, spread, StandardError, value, Upper);
    }

    /// <summary>Gets the upper confidence limit of the value, or <see langword="null"/>.</summary>
    public decimal? Upper
    {
        get => spread?.Upper;
        init => spread = Spread.Of(this, spread, StandardError, Lower, value);
    }

    /// <summary>Gets the row that it was read from, or <see langword="null"/> if it did not come from a file.</summary>
    public RowOrigin? Origin
    {
        get => file is null ? null : new(file, line);
        init => (file, line) = (value?.File, value?.Line ?? 0);
    }

    // Set part by part, in one object for each row; that of a row of which this one is a copy stays as it is.
    private sealed class Spread(Observation owner) : IEquatable<Spread>
    {
        private readonly Observation owner = owner;

        public decimal? StandardError { get; private set; }

        public decimal? Lower { get; private set; }

        public decimal? Upper { get; private set; }

        public static Spread? Of(
            Observation owner, Spread? known, decimal? standardError, decimal? lower, decimal? upper)
        {
            if (standardError is null && lower is null && upper is null)
            {
                return null;
            }

            Spread own = known is not null && ReferenceEquals(known.owner, owner) ? known : new(owner);
            (own.StandardError, own.Lower, own.Upper) = (standardError, lower, upper);
            return own;
        }

        public bool Equals(Spread? other) => other is not null
            && StandardError == other.StandardError && Lower == other.Lower && Upper == other.Upper;

        public override bool Equals(object? obj) => Equals(obj as Spread);

        public override int GetHashCode() => HashCode.Combine(StandardError, Lower, Upper);
    }
}
