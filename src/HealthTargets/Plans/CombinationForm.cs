namespace HealthTargets.Plans;

/// <summary>How the numbers of a composite's parts become one.</summary>
public enum CombinationForm
{
    /// <summary>The mean: <c>"mean"</c>, the default.</summary>
    Mean,

    /// <summary>The mean, each part with its weight: <c>"weightedMean"</c>.</summary>
    WeightedMean,

    /// <summary>The n-th root of the product: <c>"geometricMean"</c>; none if a number is negative.</summary>
    GeometricMean,

    /// <summary>The lowest number: <c>"min"</c>.</summary>
    Min,

    /// <summary>The highest number: <c>"max"</c>.</summary>
    Max,

    /// <summary>The number in the middle, or the mean of the two there: <c>"median"</c>.</summary>
    Median,

    /// <summary>The sum, each part times its weight: <c>"sum"</c>.</summary>
    Sum,

    /// <summary>100 if every part is attained, else 0: <c>"allOrNone"</c>.</summary>
    AllOrNone,

    /// <summary>100 if at least so many parts are attained, else 0: <c>{ "kOf": 3 }</c>.</summary>
    KOf,

    /// <summary>The mean of so many of the lowest numbers: <c>{ "worst": 2 }</c>.</summary>
    Worst,
}
