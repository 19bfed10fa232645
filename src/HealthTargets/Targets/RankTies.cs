namespace HealthTargets.Targets;

/// <summary>Which rank equal values get.</summary>
public enum RankTies
{
    /// <summary>The best rank that they share, and the next rank is skipped: 1, 2, 2, 4. The default.</summary>
    Best,

    /// <summary>The worst rank that they share: 1, 3, 3, 4.</summary>
    Worst,

    /// <summary>The best rank, without gaps: 1, 2, 2, 3.</summary>
    Dense,
}
