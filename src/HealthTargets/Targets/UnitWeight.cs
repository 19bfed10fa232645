using HealthTargets.OrgUnits;

namespace HealthTargets.Targets;

/// <summary>How large a share of a distributed bound a unit gets, against those of the others.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Weight">The weight; 0 or more.</param>
public sealed record UnitWeight(OrgUnitId Unit, decimal Weight);
