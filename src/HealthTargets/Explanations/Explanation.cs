using HealthTargets.Evaluation;
using HealthTargets.OrgUnits;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Explanations;

/// <summary>
/// Why a verdict came out as it did: the sentence, and the tree of everything that was read, computed and compared,
/// in which every number follows from the numbers below it. Immutable.
/// </summary>
public sealed class Explanation
{
    private readonly PlanEvaluation evaluation;

    private Explanation(PlanEvaluation evaluation, TargetFinding finding)
    {
        this.evaluation = evaluation;
        Finding = finding;
    }

    /// <summary>Gets the verdict with its derivations.</summary>
    public TargetFinding Finding { get; }

    /// <summary>Explains one verdict of an evaluation.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="target">The target.</param>
    /// <param name="unit">The unit; <see langword="null"/> for the plan's own.</param>
    /// <returns>The explanation, or <see langword="null"/> if the target is unknown or not for that unit.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="evaluation"/> is <see langword="null"/>.</exception>
    public static Explanation? Of(PlanEvaluation evaluation, TargetId target, OrgUnitId? unit = null)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        return evaluation.Derive(target, unit) is { } finding ? new(evaluation, finding) : null;
    }

    /// <summary>Says the verdict in one sentence.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The sentence.</returns>
    public string Sentence(Language language) => Sentences.Of(evaluation, Finding.Verdict, language);

    /// <summary>Says every step: the comparison first, then what it rests on, each below what it led to.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The steps; empty if the target's time has not begun.</returns>
    public ValueList<ExplanationStep> Steps(Language language)
    {
        StepWords words = new(evaluation.Plan, evaluation.Units, language);
        IEnumerable<ExplanationStep> outcome = Finding.Outcome is { } root ? ExplanationStep.Of(root, words) : [];
        IEnumerable<ExplanationStep> expected = Finding.Expected is { } path ? ExplanationStep.Of(path, words) : [];
        IEnumerable<ExplanationStep> projected = Finding.Projected is { } line ? ExplanationStep.Of(line, words) : [];
        return outcome.Concat(expected).Concat(projected).ToValueList();
    }
}
