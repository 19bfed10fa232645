using HealthTargets.Evaluation;
using HealthTargets.Rules.Decisions;
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

    /// <summary>
    /// Gets the plans that are parts of this one, which are written with it; those that were read with it by default.
    /// </summary>
    public IReadOnlyList<PlanResult> Parts { get; init; } =
    [
        .. Evaluation.Parts.Select(
            part => new PlanResult(part, PlanHash is null ? null : Results.PlanHash.Of(part.Plan))),
    ];

    /// <summary>Gets what the plan's workflows decided; null where it names none.</summary>
    public IReadOnlyList<Decision>? Decisions { get; init; }

    /// <summary>Gets this result and those of its parts, of their parts, and so on.</summary>
    /// <returns>The results, each before its parts.</returns>
    public IEnumerable<PlanResult> SelfAndParts() => Parts.SelectMany(part => part.SelfAndParts()).Prepend(this);
}
