using HealthTargets.Periods;

namespace HealthTargets.Observations;

/// <summary>
/// Names a cell of a panel: a unit and the dates of a period. Periods of the same dates are one cell, whatever their
/// kind: 2021-S1 and 2021-YTD-06.
/// </summary>
/// <param name="Unit">The index of the unit.</param>
/// <param name="Dates">The dates of the period as one number.</param>
internal readonly record struct CellKey(int Unit, long Dates)
{
    /// <summary>Names the cell of a unit and a period.</summary>
    internal CellKey(int unit, ReportingPeriod period)
        : this(unit, DatesOf(period))
    {
    }

    /// <summary>Gets the dates of a period as one number, in the order of first and last day.</summary>
    internal static long DatesOf(ReportingPeriod period) =>
        ((long)period.First.Value << 32) | (uint)period.Last.Value;
}
