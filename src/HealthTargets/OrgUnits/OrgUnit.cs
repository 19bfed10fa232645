using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.OrgUnits;

/// <summary>
/// A place or institution that reports and for which targets hold: a county, a township, a hospital. Immutable;
/// equal by content.
/// </summary>
public sealed record OrgUnit
{
    /// <summary>Gets the identifier.</summary>
    public required OrgUnitId Id { get; init; }

    /// <summary>Gets the unit that this one belongs to, or <see langword="null"/> for a root.</summary>
    public OrgUnitId? Parent { get; init; }

    /// <summary>Gets the level, or <see langword="null"/> if none is given.</summary>
    public OrgUnitLevel? Level { get; init; }

    /// <summary>Gets the name, or <see langword="null"/> where the identifier has to do.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>Gets the groups to which the unit belongs.</summary>
    public ValueList<OrgUnitGroup> Groups { get; init; } = [];

    /// <summary>Gets the first day on which the unit exists, or <see langword="null"/> for always.</summary>
    public LocalDate? ValidFrom { get; init; }

    /// <summary>Gets the last day on which the unit exists, or <see langword="null"/> for still.</summary>
    public LocalDate? ValidTo { get; init; }

    /// <summary>Tells whether the unit exists on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns><see langword="true"/> if it does.</returns>
    public bool ExistsOn(LocalDate date) =>
        (ValidFrom is not { } from || from <= date) && (ValidTo is not { } to || date <= to);

    /// <summary>Gets the name in a language, or the identifier if there is none.</summary>
    /// <param name="language">The language wanted.</param>
    /// <returns>The name to show.</returns>
    public string NameIn(Language language) => Name?.In(language) is { Length: > 0 } name ? name : Id.Value;
}
