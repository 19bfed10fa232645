using HealthTargets.Observations;
using HealthTargets.Periods;

namespace HealthTargets.Evaluation;

/// <summary>
/// A row that covers some of the parts of a period; or what a year-to-date row has more than an earlier one.
/// </summary>
/// <param name="Period">The period that it covers: that of the row, or the rest of it after the earlier row.</param>
/// <param name="Row">The row.</param>
/// <param name="Less">The row for the first part of the same time that is taken off, or null.</param>
/// <param name="Parts">How many parts it covers.</param>
internal sealed record CoveringRow(ReportingPeriod Period, Observation Row, Observation? Less, int Parts)
{
    public static CoveringRow Of(Observation row) => new(row.Period, row, null, 0);
}
