using HealthTargets.Plans;
using HealthTargets.Values;

namespace HealthTargets.Scorecards;

/// <summary>The units of a plan in the order of a number. Immutable; equal by content.</summary>
/// <param name="Rule">The rule of the plan.</param>
/// <param name="Rows">The units, the best first; those without a rank last, in the order of the tree.</param>
public sealed record LeagueTable(LeagueRule Rule, ValueList<LeagueRow> Rows);
