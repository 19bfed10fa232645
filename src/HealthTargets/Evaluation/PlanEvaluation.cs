using HealthTargets.Methods;
using HealthTargets.OrgUnits;
using HealthTargets.Plans;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>
/// What a plan comes to as of a day: a verdict for every target, and every unit for which the target must hold.
/// Immutable and safe for use by several threads.
/// </summary>
public sealed class PlanEvaluation
{
    private readonly Func<TargetId, OrgUnitId, TargetFinding?> find;
    private readonly Func<TargetId, OrgUnitId, Method, MethodUse, TargetFinding?> assess;
    private readonly Lazy<ValueList<PlanEvaluation>> parts;

    internal PlanEvaluation(
        CompiledPlan compiled,
        EvaluationOptions options,
        ValueList<Verdict> verdicts,
        Func<TargetId, OrgUnitId, TargetFinding?> find,
        Func<TargetId, OrgUnitId, Method, MethodUse, TargetFinding?> assess,
        Func<IEnumerable<PlanEvaluation>> parts)
    {
        this.parts = new(() => parts().ToValueList());
        Plan = compiled.Plan;
        Units = compiled.Units;
        Options = options;
        Verdicts = verdicts;
        this.find = find;
        this.assess = assess;
    }

    /// <summary>Gets the plan.</summary>
    public Plan Plan { get; }

    /// <summary>Gets the organisation units.</summary>
    public OrgUnitTree Units { get; }

    /// <summary>Gets the day of judgement and the state of knowledge.</summary>
    public EvaluationOptions Options { get; }

    /// <summary>Gets the verdicts, in the order of the plan's targets and of the units.</summary>
    public ValueList<Verdict> Verdicts { get; }

    /// <summary>
    /// Gets the evaluations of the plans that are parts of this one, in the order of the plan, as of the same day and
    /// from the same data.
    /// </summary>
    public ValueList<PlanEvaluation> Parts => parts.Value;

    /// <summary>Gets a verdict.</summary>
    /// <param name="target">The target.</param>
    /// <param name="unit">The unit; <see langword="null"/> for the plan's own.</param>
    /// <returns>The verdict, or <see langword="null"/> if the target does not exist or is not for that unit.</returns>
    public Verdict? Find(TargetId target, OrgUnitId? unit = null) => Verdicts.FirstOrDefault(
        verdict => verdict.Target.Id == target && verdict.Unit == (unit ?? Plan.Unit));

    /// <summary>Derives a verdict again, with everything that was read, computed and compared for it.</summary>
    /// <param name="target">The target.</param>
    /// <param name="unit">The unit; <see langword="null"/> for the plan's own.</param>
    /// <returns>The finding, or <see langword="null"/> if the target does not exist or is not for that unit.</returns>
    public TargetFinding? Derive(TargetId target, OrgUnitId? unit = null) => find(target, unit ?? Plan.Unit);

    /// <summary>Asks what another method would say of a target.</summary>
    /// <param name="method">The method.</param>
    /// <param name="target">The target.</param>
    /// <param name="unit">The unit; <see langword="null"/> for the plan's own.</param>
    /// <param name="arguments">What the method's parameters are for it; without any, as the target itself has them.
    /// </param>
    /// <returns>
    /// The assessment, or <see langword="null"/> if the target does not exist, is not for that unit, or its time has
    /// not begun. A parameter that is not given is absent in it.
    /// </returns>
    public Assessment? AssessBy(
        Method method, TargetId target, OrgUnitId? unit = null, ValueList<MethodArgument>? arguments = null)
    {
        ArgumentNullException.ThrowIfNull(method);
        ValueList<MethodArgument> given = arguments
            ?? Plan.Targets.FirstOrDefault(one => one.Id == target)?.Method?.Arguments
            ?? [];
        return assess(target, unit ?? Plan.Unit, method, new MethodUse(method.Id, given))?.Verdict.Assessment;
    }
}
