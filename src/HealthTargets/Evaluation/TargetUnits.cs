using HealthTargets.OrgUnits;

namespace HealthTargets.Evaluation;

/// <summary>A target and the units for which it is judged.</summary>
/// <param name="Frame">The target.</param>
/// <param name="Units">The units in order.</param>
internal sealed record TargetUnits(TargetFrame Frame, IReadOnlyList<OrgUnitId> Units);
