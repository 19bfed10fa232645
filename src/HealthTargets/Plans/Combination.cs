namespace HealthTargets.Plans;

/// <summary>How the parts of a composite become one number. Equal by content.</summary>
/// <param name="Form">The form.</param>
/// <param name="Count">
/// How many parts, for <see cref="CombinationForm.KOf"/> and <see cref="CombinationForm.Worst"/>: at least 1; else 0.
/// </param>
public sealed record Combination(CombinationForm Form, int Count = 0)
{
    /// <summary>Gets a value indicating whether it asks if parts are attained, not for their numbers.</summary>
    public bool AsksForTruths => Form is CombinationForm.AllOrNone or CombinationForm.KOf;

    /// <summary>Gets a value indicating whether the weights of the parts count.</summary>
    public bool UsesWeights => Form is CombinationForm.WeightedMean or CombinationForm.Sum;
}
