namespace HealthTargets.Rules.Testing.Coverage;

/// <summary>What tests can touch in a plan.</summary>
public enum CoverageKind
{
    /// <summary>A target: a test expects something of it.</summary>
    Target,

    /// <summary>A side of a bound: a test has a value exactly there, or just beside it.</summary>
    Boundary,

    /// <summary>A band of the scoring of a target: a test has a value in it.</summary>
    Band,

    /// <summary>A class of the method of a target: a test comes to it.</summary>
    Class,

    /// <summary>A grade of the plan: a test expects it of the scorecard.</summary>
    Grade,

    /// <summary>Absent data: a test of the target comes to no data.</summary>
    Absence,

    /// <summary>An override: a test is judged by it.</summary>
    Override,

    /// <summary>A veto: a test misses the target.</summary>
    Veto,

    /// <summary>A composite: a test expects something of it.</summary>
    Composite,

    /// <summary>A plan that is a part: what a test expects rests on it.</summary>
    Part,
}
