namespace HealthTargets.Targets;

/// <summary>In what a change is expressed.</summary>
public enum ChangeForm
{
    /// <summary>Later minus earlier, in the indicator's unit: <c>"absolute"</c>.</summary>
    Absolute,

    /// <summary>Later minus earlier of two percentages, in percentage points (百分点): <c>"points"</c>.</summary>
    Points,

    /// <summary>(Later minus earlier) / |earlier| x 100: <c>"percent"</c>; undefined where the earlier is 0.</summary>
    Percent,

    /// <summary>Later minus earlier, divided by the years between the two periods: <c>"perYear"</c>.</summary>
    PerYear,

    /// <summary>
    /// The average annual rate of reduction, (1 - (later / earlier)^(1 / years)) x 100: <c>"aarr"</c>. A fall is
    /// positive. Undefined unless both numbers are above 0.
    /// </summary>
    AnnualReduction,
}
