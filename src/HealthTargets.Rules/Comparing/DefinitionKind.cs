namespace HealthTargets.Rules.Comparing;

/// <summary>What a plan defines.</summary>
public enum DefinitionKind
{
    /// <summary>The plan itself: its period, its unit, its thresholds, its scoring.</summary>
    Plan,

    /// <summary>A plan that is a part of it.</summary>
    Part,

    /// <summary>An indicator.</summary>
    Indicator,

    /// <summary>A method of assessment.</summary>
    Method,

    /// <summary>A section.</summary>
    Section,

    /// <summary>A target.</summary>
    Target,

    /// <summary>A composite.</summary>
    Composite,
}
