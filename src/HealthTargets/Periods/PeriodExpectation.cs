namespace HealthTargets.Periods;

/// <summary>What a reader expected at a place, in both languages.</summary>
internal readonly record struct PeriodExpectation(string English, string Chinese);
