using HealthTargets.Evaluation;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Results;

/// <summary>An evaluation with what belongs to it in a file of results. Immutable.</summary>
/// <param name="Evaluation">The evaluation.</param>
/// <param name="PlanHash">
/// A fingerprint of the plan, so that results can be told apart when the plan changes; <see langword="null"/> for none.
/// </param>
/// <param name="Diagnostics">What was found in the files of the plan, the units and the data.</param>
public sealed record PlanResult(
    PlanEvaluation Evaluation, string? PlanHash = null, IReadOnlyList<Diagnostic>? Diagnostics = null)
{
    /// <summary>Gets what was found in the files of the plan, the units and the data; empty for nothing.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = Diagnostics ?? [];
}
