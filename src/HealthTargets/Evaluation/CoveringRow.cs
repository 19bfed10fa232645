using HealthTargets.Observations;

namespace HealthTargets.Evaluation;

/// <summary>A row that covers some of the parts of a period.</summary>
/// <param name="Row">The row.</param>
/// <param name="Parts">How many parts it covers.</param>
internal sealed record CoveringRow(Observation Row, int Parts);
