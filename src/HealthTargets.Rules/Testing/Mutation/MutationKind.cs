namespace HealthTargets.Rules.Testing.Mutation;

/// <summary>What a mutant changes.</summary>
public enum MutationKind
{
    /// <summary>A limit by one in its last digit, or to the next stage.</summary>
    Limit,

    /// <summary>Whether a limit itself is good: <c>atLeast</c> to <c>above</c>.</summary>
    Operator,

    /// <summary>How conditions are joined: <c>all</c> to <c>any</c>.</summary>
    Condition,

    /// <summary>An override that goes, or that another one precedes.</summary>
    Override,

    /// <summary>The measure: <c>value</c> to <c>cumulative</c>, <c>points</c> to <c>percent</c>.</summary>
    Measure,

    /// <summary>What absent parts do.</summary>
    Missing,

    /// <summary>When it must hold: <c>every</c>, <c>at</c>, <c>by</c>.</summary>
    Timing,

    /// <summary>What is expected on the way: the path, the baseline, the thresholds.</summary>
    Path,

    /// <summary>The population groups.</summary>
    Category,

    /// <summary>The points, and how they are earned.</summary>
    Scoring,

    /// <summary>Whether the value is rounded first.</summary>
    Rounding,

    /// <summary>A veto that goes.</summary>
    Veto,

    /// <summary>The score from which a grade is given.</summary>
    Grade,

    /// <summary>How the parts of a composite become one number, and which number of each.</summary>
    Combination,

    /// <summary>How much a part of a composite counts.</summary>
    Weight,

    /// <summary>A part of a composite that goes.</summary>
    Part,

    /// <summary>A class of a composite that goes.</summary>
    Class,
}
