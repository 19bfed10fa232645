namespace HealthTargets.Rules.Comparing;

/// <summary>What a line of a report says, for those who show it in colours.</summary>
public enum ReportTone
{
    /// <summary>Neither good nor bad.</summary>
    Plain,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>Something less important: places.</summary>
    Faint,

    /// <summary>Something new, or a verdict that is better.</summary>
    Good,

    /// <summary>Something gone, or a verdict that is worse.</summary>
    Bad,
}
