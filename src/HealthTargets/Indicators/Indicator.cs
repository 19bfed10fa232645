using HealthTargets.Values;

namespace HealthTargets.Indicators;

/// <summary>
/// What is measured: its name, its kind of quantity, its unit and which way it improves. Immutable; equal by content.
/// In JSON: <c>"coverage": { "kind": "ratio", "per": 100, "unit": "%", "decimals": 1, "better": "higher" }</c>.
/// </summary>
public sealed record Indicator
{
    /// <summary>Gets the identifier by which plans and data name the indicator.</summary>
    public required IndicatorId Id { get; init; }

    /// <summary>Gets the kind of quantity.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>Gets the name, or <see langword="null"/> where the identifier has to do.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>Gets the unit in which values are written, such as <c>%</c> or <c>CNY/person</c>.</summary>
    public LocalizedText? Unit { get; init; }

    /// <summary>
    /// Gets the number of decimals with which values are shown; <see langword="null"/> shows all digits.
    /// Verdicts are taken from the exact value, not from the shown one.
    /// </summary>
    public int? Decimals { get; init; }

    /// <summary>Gets which way the indicator improves.</summary>
    public Direction Better { get; init; } = Direction.Neither;

    /// <summary>Gets the declared aggregation over time, or <see langword="null"/> for that of the kind.</summary>
    public Aggregation? DeclaredOverTime { get; init; }

    /// <summary>Gets the declared aggregation over units, or <see langword="null"/> for that of the kind.</summary>
    public Aggregation? DeclaredOverUnits { get; init; }

    /// <summary>Gets what an aggregate gives when some of its parts are absent.</summary>
    public MissingPolicy Missing { get; init; } = new MissingPolicy.Require();

    /// <summary>Gets how numbers of sub-periods become the number of a period.</summary>
    public Aggregation OverTime => DeclaredOverTime ?? Quantity.OverTime;

    /// <summary>Gets how numbers of child units become the number of a unit.</summary>
    public Aggregation OverUnits => DeclaredOverUnits ?? Quantity.OverUnits;

    /// <summary>Gets the scale of a stage indicator; <see langword="null"/> for every other kind.</summary>
    public StageScale? Scale => (Quantity as Quantity.Stage)?.Scale;

    /// <summary>Gets the name in a language, or the identifier if there is none.</summary>
    /// <param name="language">The language wanted.</param>
    /// <returns>The name to show.</returns>
    public string NameIn(Language language) => Name?.In(language) is { Length: > 0 } name ? name : Id.Value;
}
