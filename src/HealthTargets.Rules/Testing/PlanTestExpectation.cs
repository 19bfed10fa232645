using HealthTargets.Evaluation;
using HealthTargets.OrgUnits;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Testing;

/// <summary>A verdict that a test expects: <c>"reporting": "met"</c>. Immutable.</summary>
/// <param name="Target">The target.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Status">The status that the target should have for the unit.</param>
/// <param name="Source">The file in which the test stands.</param>
/// <param name="Span">The place of the expected status.</param>
public sealed record PlanTestExpectation(
    TargetId Target, OrgUnitId Unit, Status Status, SourceText Source, SourceSpan Span);
