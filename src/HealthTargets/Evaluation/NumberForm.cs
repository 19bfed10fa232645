using HealthTargets.Indicators;

namespace HealthTargets.Evaluation;

/// <summary>
/// How the numbers of a measure are written: with a unit and decimals, or as the stages of a scale. Equal by content.
/// </summary>
/// <param name="Unit">The unit, such as <c>%</c>, or <see langword="null"/> for a bare number.</param>
/// <param name="Decimals">The decimals shown; <see langword="null"/> shows all.</param>
/// <param name="Scale">The scale, if the numbers are places on it.</param>
public sealed record NumberForm(string? Unit, int? Decimals, StageScale? Scale)
{
    /// <summary>The unit of a difference of two percentages.</summary>
    public const string PointsUnit = "points";

    /// <summary>The unit of shares and relative changes.</summary>
    public const string PercentUnit = "%";
}
