using HealthTargets.Evaluation;
using HealthTargets.OrgUnits;
using HealthTargets.Targets;

namespace HealthTargets.Explanations;

/// <summary>Lets an evaluation be asked why.</summary>
public static class ExplanationExtensions
{
    /// <summary>Explains one verdict of an evaluation.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="target">The identifier of the target.</param>
    /// <param name="unit">The identifier of the unit; <see langword="null"/> for the plan's own.</param>
    /// <returns>The explanation, or <see langword="null"/> if the target is unknown or not for that unit.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="evaluation"/> is <see langword="null"/>.</exception>
    public static Explanation? Explain(this PlanEvaluation evaluation, string target, string? unit = null) =>
        Explanation.Of(evaluation, new TargetId(target), unit is null ? null : new OrgUnitId(unit));
}
