namespace HealthTargets.Rules.Data.Plain;

/// <summary>What is being done about a range.</summary>
internal enum RangeState
{
    /// <summary>Nobody reads it; it waits for somebody.</summary>
    Open,

    /// <summary>A thread reads it.</summary>
    Reading,

    /// <summary>It was read up to its end or to a row that is not plain.</summary>
    Read,
}
