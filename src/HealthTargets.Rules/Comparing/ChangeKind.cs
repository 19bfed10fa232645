namespace HealthTargets.Rules.Comparing;

/// <summary>What became of a definition between two versions of a plan.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It means something else.</summary>
    Changed,

    /// <summary>It has another identifier and means the same.</summary>
    Renamed,
}
