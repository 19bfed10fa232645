namespace HealthTargets.Evaluation;

/// <summary>What a reader should know before relying on a verdict.</summary>
public enum WarningKind
{
    /// <summary>A row speaks of a period that is not over at the as-of date.</summary>
    PeriodStillRunning,

    /// <summary>The target must hold in every sub-period, and only the whole period was reported.</summary>
    OnlyWholePeriodReported,

    /// <summary>The value that a row states is not what its numerator and denominator give.</summary>
    StatedValueDiffers,

    /// <summary>Some parts were absent and the policy of the indicator or measure let them be.</summary>
    Incomplete,

    /// <summary>A number that counts is provisional or estimated.</summary>
    NotFinal,

    /// <summary>An earlier number stands in for one that is absent.</summary>
    CarriedForward,

    /// <summary>The path follows last year, whose months are not all known: nothing is expected on the way.</summary>
    PathUnknown,

    /// <summary>A running total is lower than it was before, so that the part between the two is below 0.</summary>
    TotalFell,

    /// <summary>
    /// The latest number of a period that is still running is compared with the last one of a whole earlier period, as
    /// of beds in June with beds at the end of last year.
    /// </summary>
    RunningAgainstWhole,
}
