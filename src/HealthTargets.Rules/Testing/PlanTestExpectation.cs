using HealthTargets.OrgUnits;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing;

/// <summary>
/// A verdict that a test expects: <c>"reporting": "met"</c>, or <c>"reporting": { "status": "met", "value": 95 }</c>.
/// Immutable.
/// </summary>
/// <param name="Target">The target.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Status">
/// The status that the target should have for the unit; <see langword="null"/> if any will do.
/// </param>
/// <param name="Source">The file in which the test stands.</param>
/// <param name="Span">The place of the expected status, or of the expectation as a whole.</param>
public sealed record PlanTestExpectation(
    TargetId Target, OrgUnitId Unit, Status? Status, SourceText Source, SourceSpan Span)
{
    /// <summary>Gets what is expected beside the status.</summary>
    public ValueList<PlanTestClaim> Claims { get; init; } = [];
}
