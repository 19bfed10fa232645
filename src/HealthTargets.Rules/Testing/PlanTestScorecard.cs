using HealthTargets.Rules.Diagnostics;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing;

/// <summary>
/// What a test expects of the plan as a whole: <c>"scorecard": { "score": 64.7, "grade": "pass" }</c>. Immutable.
/// </summary>
/// <param name="Claims">The score, the points and the grade, as far as they are named.</param>
/// <param name="Source">The file in which the test stands.</param>
public sealed record PlanTestScorecard(ValueList<PlanTestClaim> Claims, SourceText Source);
