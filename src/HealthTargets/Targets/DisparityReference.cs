namespace HealthTargets.Targets;

/// <summary>Which two numbers a <see cref="Measure.Disparity"/> compares.</summary>
public enum DisparityReference
{
    /// <summary>The highest group and the lowest: <c>"extremes"</c>, the default.</summary>
    Extremes,

    /// <summary>The first group of the list and the last: <c>"ends"</c>.</summary>
    Ends,

    /// <summary>The unit itself and the best group: <c>"best"</c>.</summary>
    Best,

    /// <summary>The unit itself and the worst group: <c>"worst"</c>.</summary>
    Worst,

    /// <summary>The unit itself and the mean of the groups: <c>"mean"</c>.</summary>
    Mean,
}
