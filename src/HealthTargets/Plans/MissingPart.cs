namespace HealthTargets.Plans;

/// <summary>
/// What a part without a number does to a composite. What does not apply or is not due is no part at all, and a number
/// that is withheld never becomes one.
/// </summary>
public enum MissingPart
{
    /// <summary>It is left out, and the weights of the others fill its place: <c>"exclude"</c>, the default.</summary>
    Exclude,

    /// <summary>It counts as 0: <c>"zero"</c>.</summary>
    Zero,

    /// <summary>The composite has no value: <c>"fail"</c>.</summary>
    Fail,

    /// <summary>
    /// It takes the mean of the same part over the unit's siblings that have it: <c>{ "impute": "siblings" }</c>.
    /// </summary>
    Impute,
}
