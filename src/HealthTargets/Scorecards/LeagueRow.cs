using HealthTargets.Evaluation;
using HealthTargets.OrgUnits;
using HealthTargets.Values;

namespace HealthTargets.Scorecards;

/// <summary>One unit in a league table. Immutable; equal by content.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Rank">
/// The rank, 1 for the best; <see langword="null"/> for a unit without a number, or with too little behind it.
/// </param>
/// <param name="Value">The number, or why there is none.</param>
/// <param name="Coverage">How much of what the number needs was reported.</param>
/// <param name="Grade">The grade of the unit, if there is one.</param>
public sealed record LeagueRow(OrgUnitId Unit, int? Rank, Reading Value, Coverage Coverage, string? Grade);
