using HealthTargets.Indicators;
using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>
/// How the numbers of a measure are written: with a unit and decimals, or as the stages of a scale. Equal by content.
/// </summary>
/// <param name="Unit">The unit, such as <c>%</c>, or <see langword="null"/> for a bare number.</param>
/// <param name="Decimals">The decimals shown; <see langword="null"/> shows all.</param>
/// <param name="Scale">The scale, if the numbers are places on it.</param>
public sealed record NumberForm(LocalizedText? Unit, int? Decimals, StageScale? Scale)
{
    /// <summary>Gets the unit of a difference of two percentages.</summary>
    public static LocalizedText PointsUnit { get; } = new("points", "个百分点");

    /// <summary>Gets the unit of shares and relative changes.</summary>
    public static LocalizedText PercentUnit { get; } = new("%", "%");
}
