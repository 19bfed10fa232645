namespace HealthTargets.Rules.Expressions;

/// <summary>What a formula may speak of.</summary>
/// <param name="IsTruth">Tells whether a name stands for a truth rather than a number.</param>
/// <param name="GivesTruth">Whether the whole is a condition or a number; null for either.</param>
/// <param name="KnowsCount">Whether it may count classes: <c>count('green')</c>.</param>
internal sealed record FormulaTerms(Func<string, bool> IsTruth, bool? GivesTruth, bool KnowsCount)
{
    /// <summary>Gets whether it is about a unit and a period, so that it may look at others.</summary>
    internal bool HasPlace { get; init; }

    /// <summary>Gets the terms of an indicator's formula: numbers only, of any unit and period.</summary>
    internal static FormulaTerms OfIndicator { get; } =
        new(_ => false, GivesTruth: false, KnowsCount: false) { HasPlace = true };
}
