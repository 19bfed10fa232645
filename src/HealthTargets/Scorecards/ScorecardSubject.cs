namespace HealthTargets.Scorecards;

/// <summary>What a scorecard sums up.</summary>
public enum ScorecardSubject
{
    /// <summary>The whole plan.</summary>
    Plan,

    /// <summary>A section with all sections in it.</summary>
    Section,

    /// <summary>The targets of one commitment.</summary>
    Commitment,

    /// <summary>The targets of one unit.</summary>
    Unit,
}
