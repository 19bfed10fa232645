namespace HealthTargets.Targets;

/// <summary>Which form of a value is compared with the bound.</summary>
public enum ComparePolicy
{
    /// <summary>The exact value: <c>"exact"</c>, the default.</summary>
    Exact,

    /// <summary>The value rounded to the indicator's decimals, a half away from zero: <c>"rounded"</c>.</summary>
    Rounded,
}
