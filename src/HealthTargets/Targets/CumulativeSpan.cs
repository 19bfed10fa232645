namespace HealthTargets.Targets;

/// <summary>From when a <see cref="Measure.Cumulative"/> measure accumulates.</summary>
public enum CumulativeSpan
{
    /// <summary>From the first day of the target's period: <c>"cumulative"</c>.</summary>
    Plan,

    /// <summary>From the first day of the calendar year: <c>{ "cumulative": "year" }</c>.</summary>
    Year,

    /// <summary>From the first observation there is: <c>{ "cumulative": "life" }</c>.</summary>
    Life,
}
