namespace HealthTargets.Evaluation;

/// <summary>How an open target stands against the course that was expected of it.</summary>
public enum Course
{
    /// <summary>More than what is expected by now.</summary>
    Ahead,

    /// <summary>What is expected by now.</summary>
    On,

    /// <summary>Less, within the plan's tolerance.</summary>
    Behind,

    /// <summary>Less than that.</summary>
    Off,

    /// <summary>It can't be met any more.</summary>
    Unreachable,

    /// <summary>It held in the period before and no longer does.</summary>
    Regressed,
}
