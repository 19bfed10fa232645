namespace HealthTargets.Replays;

/// <summary>How a target reaches over groups of units.</summary>
public enum GroupReach
{
    /// <summary>
    /// It looks at units that are neither its own nor below them, such as peers, a list or a parent, or at parts of
    /// the plan.
    /// </summary>
    LooksAcross,

    /// <summary>It is for a unit that is in no group.</summary>
    UnitOutside,

    /// <summary>
    /// Its units are of several levels, so that those of one group do not all come before those of the next, and scores
    /// cannot be added in order.
    /// </summary>
    LevelsMixed,
}
