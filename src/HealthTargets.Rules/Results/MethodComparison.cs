using HealthTargets.Evaluation;
using HealthTargets.Methods;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Results;

/// <summary>What one method says of one verdict.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Assessment">What the method says.</param>
/// <param name="ClassTitle">The name of the class for readers, or why there is none.</param>
public sealed record MethodComparison(Verdict Verdict, Assessment Assessment, string ClassTitle)
{
    /// <summary>Asks several methods for each verdict of an evaluation.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="methods">The methods.</param>
    /// <param name="language">The language of titles and reasons.</param>
    /// <returns>
    /// A comparison for each verdict whose time has begun and each method, in their order. A parameter that a target
    /// does not give is absent.
    /// </returns>
    public static ValueList<MethodComparison> Of(
        PlanEvaluation evaluation, IReadOnlyList<Method> methods, Language language)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(methods);
        return evaluation.Verdicts.Where(verdict => verdict.Status != Status.NotDue)
            .SelectMany(verdict => methods
                .Select(method => evaluation.AssessBy(method, verdict.Target.Id, verdict.Unit))
                .OfType<Assessment>()
                .Select(found => new MethodComparison(verdict, found, Title(found, language))))
            .ToValueList();
    }

    private static string Title(Assessment found, Language language) =>
        found.Row is { } row ? row.Title?.In(language) ?? row.Class
        : (found.ClassAbsence ?? found.Score?.Absence) is { } absence ? Explanations.StatusWords.Of(absence, language)
        : string.Empty;
}
