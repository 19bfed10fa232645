namespace HealthTargets.OrgUnits;

/// <summary>Something wrong with a unit in the data from which an <see cref="OrgUnitTree"/> was built.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Unit">The unit concerned.</param>
/// <param name="Parent">The parent concerned, if the trouble is with a parent.</param>
public sealed record OrgUnitProblem(OrgUnitProblemKind Kind, OrgUnitId Unit, OrgUnitId? Parent);
