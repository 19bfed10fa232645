namespace HealthTargets.Evaluation;

/// <summary>How a value compares with that of the period before.</summary>
public enum Trend
{
    /// <summary>Higher than before.</summary>
    Rising,

    /// <summary>As before.</summary>
    Steady,

    /// <summary>Lower than before.</summary>
    Falling,
}
