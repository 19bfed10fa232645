using HealthTargets.Indicators;

namespace HealthTargets.Observations;

/// <summary>Of what a panel holds the numbers.</summary>
/// <remarks>
/// Compares itself: a pair of names would do so by comparers that are made, and compiled, when a program starts.
/// </remarks>
/// <param name="indicator">The indicator.</param>
/// <param name="category">The population group, or none.</param>
internal readonly struct PanelKey(IndicatorId indicator, CategoryId? category) : IEquatable<PanelKey>
{
    private readonly string indicator = indicator.Value;
    private readonly string? category = category?.Value;

    public bool Equals(PanelKey other) => indicator == other.indicator && category == other.category;

    public override bool Equals(object? obj) => obj is PanelKey other && Equals(other);

    public override int GetHashCode() =>
        unchecked(((indicator?.GetHashCode(StringComparison.Ordinal) ?? 0) * 31)
            + (category?.GetHashCode(StringComparison.Ordinal) ?? 0));
}
