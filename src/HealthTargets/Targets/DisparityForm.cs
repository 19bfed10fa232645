namespace HealthTargets.Targets;

/// <summary>How two numbers are compared by a <see cref="Measure.Disparity"/>.</summary>
public enum DisparityForm
{
    /// <summary>The first less the second: <c>"difference"</c>.</summary>
    Difference,

    /// <summary>The first divided by the second: <c>"ratio"</c>.</summary>
    Ratio,
}
