namespace HealthTargets.Benchmarks.Workload;

/// <summary>The eight kinds of target in W; target j is of kind j mod 8.</summary>
public enum WorkloadKind
{
    /// <summary>Value at least a limit.</summary>
    AtLeast,

    /// <summary>Value at most a limit.</summary>
    AtMost,

    /// <summary>Value between two limits, with points that fall over a distance of 20.</summary>
    Between,

    /// <summary>Value from a start up to a limit along a line.</summary>
    Raise,

    /// <summary>Change since the previous period at least a limit.</summary>
    Change,

    /// <summary>Numerator per hundred of a denominator at least a limit.</summary>
    Percentage,

    /// <summary>Value at least a limit, graded between 50 and 95.</summary>
    Graded,

    /// <summary>Numerator per thousand of a denominator, from a start down to a limit along a line.</summary>
    Reduce,
}
