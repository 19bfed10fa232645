namespace HealthTargets.Indicators;

/// <summary>Which way an indicator improves.</summary>
public enum Direction
{
    /// <summary>Neither way is better in itself.</summary>
    Neither,

    /// <summary>Higher values are better.</summary>
    Higher,

    /// <summary>Lower values are better.</summary>
    Lower,
}
