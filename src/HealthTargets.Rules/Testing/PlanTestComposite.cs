using HealthTargets.OrgUnits;
using HealthTargets.Plans;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing;

/// <summary>
/// What a test expects of a composite: <c>"goal-1": { "value": 80, "grade": "good", "class": "green" }</c>. Immutable.
/// </summary>
/// <param name="Composite">The composite.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Claims">What is expected: value, class, grade.</param>
/// <param name="Source">The file in which the test stands.</param>
/// <param name="Span">The place of the expectation.</param>
public sealed record PlanTestComposite(
    CompositeId Composite, OrgUnitId Unit, ValueList<PlanTestClaim> Claims, SourceText Source, SourceSpan Span);
