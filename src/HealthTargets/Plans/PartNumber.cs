namespace HealthTargets.Plans;

/// <summary>Which number of a target goes into a composite.</summary>
public enum PartNumber
{
    /// <summary>
    /// The score of the target's method; without one the points earned of those that it is worth, in percent (of a
    /// target without points: the points that it would earn of 100). <c>"score"</c>, the default.
    /// </summary>
    Score,

    /// <summary>How much of the bound is attained, 1 at the bound: <c>"attainment"</c>.</summary>
    Attainment,

    /// <summary>The value itself: <c>"value"</c>.</summary>
    Value,

    /// <summary>The points earned: <c>"points"</c>.</summary>
    Points,

    /// <summary>A number that the target's method works out, by its name.</summary>
    Fact,
}
