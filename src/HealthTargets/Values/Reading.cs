namespace HealthTargets.Values;

/// <summary>
/// What a measure gives: an exact number, or an absence with its reason and place; never neither and never both.
/// A stage is the number of its place on its scale, from 0. Equal when the number or the absence is equal;
/// <see langword="default"/> is the number 0. Immutable.
/// </summary>
public readonly record struct Reading
{
    private readonly Rational number;

    private Reading(Rational number, Absence? absence) => (this.number, Absence) = (number, absence);

    /// <summary>Gets the absence, or <see langword="null"/> if there is a number.</summary>
    public Absence? Absence { get; }

    /// <summary>Gets a value indicating whether there is a number.</summary>
    public bool IsPresent => Absence is null;

    /// <summary>Gets the number.</summary>
    /// <exception cref="InvalidOperationException">There is none; look at <see cref="IsPresent"/> first.</exception>
    public Rational Number => Absence is null
        ? number
        : throw new InvalidOperationException("There is no number here: " + Absence.Place + ".");

    /// <summary>Gets the number, or <see langword="null"/> if there is none.</summary>
    public Rational? NumberOrNull => Absence is null ? number : null;

    /// <summary>Makes a reading of a number.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The reading.</returns>
    public static Reading Of(Rational number) => new(number, null);

    /// <summary>Makes a reading of an absence.</summary>
    /// <param name="reason">Why there is no number.</param>
    /// <param name="place">What is absent and where.</param>
    /// <param name="cause">What stood in the way, or <see langword="null"/> where the reason says it.</param>
    /// <returns>The reading.</returns>
    public static Reading Absent(AbsenceReason reason, string place, LocalizedText? cause = null) =>
        new(default, new Absence(reason, place, cause));

    /// <summary>Makes a reading of an absence.</summary>
    /// <param name="absence">The absence.</param>
    /// <returns>The reading.</returns>
    public static Reading Absent(Absence absence) => new(default, absence);

    /// <summary>Says where a number is absent if that is not known yet.</summary>
    internal Reading At(string place) => Absence is { Place.Length: 0 } absence
        ? Absent(absence with { Place = place })
        : this;

    /// <inheritdoc/>
    public override string ToString() => Absence switch
    {
        null => number.ToString(),
        { Cause: { } cause } => $"({Absence.Reason}: {Absence.Place}: {cause.English})",
        _ => $"({Absence.Reason}: {Absence.Place})",
    };
}
