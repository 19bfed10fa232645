namespace HealthTargets.OrgUnits;

/// <summary>What can be wrong with a unit in a tree.</summary>
public enum OrgUnitProblemKind
{
    /// <summary>The identifier was given before; the first one counts.</summary>
    Duplicate,

    /// <summary>The parent does not exist; the unit became a root.</summary>
    UnknownParent,

    /// <summary>The unit is its own ancestor; the circle was cut and the unit became a root.</summary>
    Circle,

    /// <summary>More than <see cref="OrgUnitTree.LevelsMax"/> units stand above it; the unit became a root.</summary>
    TooDeep,
}
