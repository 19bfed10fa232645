namespace HealthTargets.Plans;

/// <summary>What a target without a verdict does to a weighted score.</summary>
public enum MissingScore
{
    /// <summary>It is left out and the other weights fill its place: <c>"exclude"</c>, the default.</summary>
    Exclude,

    /// <summary>It counts as no points: <c>"zero"</c>.</summary>
    Zero,

    /// <summary>The score as a whole is absent: <c>"fail"</c>.</summary>
    Fail,
}
