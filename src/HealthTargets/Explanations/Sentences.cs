using HealthTargets.Evaluation;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Explanations;

/// <summary>Says a verdict in one sentence, in English or Chinese.</summary>
public static class Sentences
{
    /// <summary>Says a verdict: what was found, what was asked, the status, the margin and what it rests on.</summary>
    /// <param name="evaluation">The evaluation that the verdict is from.</param>
    /// <param name="verdict">The verdict.</param>
    /// <param name="language">The language.</param>
    /// <returns>
    /// The sentence, such as <c>Immunisation coverage 96.4 % in 2021 is at or above 96 %: met, 0.4 points to spare
    /// (2,411 of 2,501 children; 12 of 12 months reported)</c>.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static string Of(PlanEvaluation evaluation, Verdict verdict, Language language)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(verdict);
        return new VerdictSentence(evaluation, verdict, language).Write();
    }

    /// <summary>Names what a target is about: its title, or its measure in words.</summary>
    /// <param name="evaluation">The evaluation of the plan that the target is from.</param>
    /// <param name="target">The target.</param>
    /// <param name="language">The language.</param>
    /// <returns>The name, such as <c>Immunisation coverage</c>.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static string Subject(PlanEvaluation evaluation, Target target, Language language)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(target);
        return new MeasureWords(evaluation.Plan, evaluation.Units, language).Subject(target);
    }

    /// <summary>
    /// Says what is asked of a verdict: its bound, what derived limits came to, and whose bound it is where an override
    /// applies.
    /// </summary>
    /// <param name="evaluation">The evaluation that the verdict is from.</param>
    /// <param name="verdict">The verdict.</param>
    /// <param name="language">The language.</param>
    /// <returns>
    /// The words, such as <c>at least 105 % of last year's 200, that is 210</c>; empty for a target without a bound of
    /// its own.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static string Asked(PlanEvaluation evaluation, Verdict verdict, Language language)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(verdict);
        return new VerdictSentence(evaluation, verdict, language).Bound();
    }
}
