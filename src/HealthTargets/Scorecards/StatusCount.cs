using HealthTargets.Evaluation;
using HealthTargets.Targets;

namespace HealthTargets.Scorecards;

/// <summary>How many verdicts have a status.</summary>
/// <param name="Status">The status.</param>
/// <param name="Count">How many.</param>
public sealed record StatusCount(Status Status, int Count);
