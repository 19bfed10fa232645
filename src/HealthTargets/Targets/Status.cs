namespace HealthTargets.Targets;

/// <summary>What a reader wants to know of a target first.</summary>
public enum Status
{
    /// <summary>The target's time has not begun at the as-of date.</summary>
    NotDue,

    /// <summary>The time is over and it holds; or it is open and cannot be lost any more.</summary>
    Met,

    /// <summary>Open; it holds now, or progress is at or above what the path expects.</summary>
    OnTrack,

    /// <summary>Open; below the path, within the plan's tolerance.</summary>
    AtRisk,

    /// <summary>Open; below the path and the tolerance.</summary>
    OffTrack,

    /// <summary>The time is over and it doesn't hold; or it can't be met any more.</summary>
    Missed,

    /// <summary>Undetermined: a number is absent, with its reason and place.</summary>
    NoData,

    /// <summary>Without a bound: value, change and trend are reported, without a verdict.</summary>
    Tracked,
}
