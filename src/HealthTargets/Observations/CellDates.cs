using HealthTargets.Periods;

namespace HealthTargets.Observations;

/// <summary>
/// The dates of a period as one number. Periods of the same dates are one cell of a unit, whatever their kind: 2021-S1
/// and 2021-YTD-06.
/// </summary>
internal static class CellDates
{
    /// <summary>Gets the dates of a period, in the order of first and last day.</summary>
    internal static long Of(ReportingPeriod period) =>
        ((long)period.First.Value << 32) | (uint)period.Last.Value;
}
