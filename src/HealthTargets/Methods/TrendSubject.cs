namespace HealthTargets.Methods;

/// <summary>What a <see cref="Statistic.RecentTrend"/> tests.</summary>
public enum TrendSubject
{
    /// <summary>Values, each with its confidence limits or standard error.</summary>
    Values,

    /// <summary>Numerators out of denominators.</summary>
    Proportions,
}
