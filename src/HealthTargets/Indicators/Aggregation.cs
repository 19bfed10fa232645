namespace HealthTargets.Indicators;

/// <summary>How several numbers become one, over time or over units.</summary>
public enum Aggregation
{
    /// <summary>They don't: there is no meaningful total, and asking for one is an authoring error.</summary>
    None,

    /// <summary>The sum.</summary>
    Sum,

    /// <summary>The mean of the numbers.</summary>
    Mean,

    /// <summary>The mean of the numbers, each weighted with the weight of its observation (its denominator).</summary>
    WeightedMean,

    /// <summary>The smallest.</summary>
    Min,

    /// <summary>The largest.</summary>
    Max,

    /// <summary>The latest.</summary>
    Last,

    /// <summary>The earliest.</summary>
    First,

    /// <summary>The middle one; of an even number of numbers the mean of the two in the middle.</summary>
    Median,

    /// <summary>How many there are.</summary>
    Count,
}
