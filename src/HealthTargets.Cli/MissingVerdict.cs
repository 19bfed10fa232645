using HealthTargets.Evaluation;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Results;
using HealthTargets.Values;

namespace HealthTargets.Cli;

/// <summary>A verdict that was asked for and is not there: which of the words that name it is wrong.</summary>
/// <param name="Results">The results in which it was looked for.</param>
/// <param name="Target">The target that was named.</param>
/// <param name="Unit">The unit that was named; null for any.</param>
/// <param name="Period">The period that was named; null for any.</param>
internal sealed record MissingVerdict(
    IReadOnlyList<PlanResult> Results, string Target, string? Unit = null, string? Period = null)
{
    private string[] Targets => [.. Results.SelectMany(result => result.Evaluation.Plan.Targets)
        .Select(target => target.Id.Value).Distinct()];

    /// <summary>Gets a value indicating whether no plan has the target.</summary>
    public bool IsUnknownTarget => !Targets.Contains(Target);

    /// <summary>Says which targets there are, or for which units and periods the target is judged.</summary>
    public void Report(Terminal terminal, Language language)
    {
        if (IsUnknownTarget)
        {
            terminal.Refuse(
                Target, language, (line, span) => CommandErrors.UnknownTarget(line, span, Target, Targets));
            return;
        }

        Verdict[] verdicts = [.. Results.SelectMany(result => result.Evaluation.Verdicts)
            .Where(verdict => verdict.Target.Id.Value == Target)];
        string[] units = [.. verdicts.Select(verdict => verdict.Unit.Value).Distinct()];
        bool isOfUnit = Unit is null || units.Contains(Unit);
        string? wrong = isOfUnit ? Period : Unit;
        string[] known = isOfUnit
            ? [.. verdicts.Where(verdict => Unit is null || verdict.Unit.Value == Unit)
                .Select(verdict => verdict.Period.ToString()).Distinct()]
            : units;
        terminal.Refuse(
            wrong ?? Target,
            language,
            (line, span) => CommandErrors.NoVerdict(
                line, span, Target, wrong ?? Results[0].Evaluation.Plan.Unit.Value, known));
    }
}
