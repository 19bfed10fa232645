namespace HealthTargets.Rules.Expressions.Running;

/// <summary>What one evaluation may use at most.</summary>
/// <param name="StepsMax">The most items of lists that are looked at.</param>
/// <param name="ItemsMax">The most items of a list that is made.</param>
/// <param name="CharactersMax">The most characters of a text that is made.</param>
/// <param name="BytesMax">
/// The most bytes of all texts, lists and records together that are made on the way. They are reckoned, not measured,
/// so that every machine comes to the same.
/// </param>
public sealed record RunLimits(
    int StepsMax = 100_000,
    int ItemsMax = 1_000_000,
    int CharactersMax = 1_000_000,
    int BytesMax = 16_000_000);
