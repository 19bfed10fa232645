using HealthTargets.Indicators;
using HealthTargets.Plans;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Testing.Mutation;

/// <summary>A plan with one thing changed.</summary>
/// <param name="Kind">What is changed.</param>
/// <param name="Target">The target that it belongs to; null where it is the plan's or an indicator's.</param>
/// <param name="Source">The file in which it stands.</param>
/// <param name="Span">Where it stands there.</param>
/// <param name="Before">What is written there.</param>
/// <param name="After">What is written instead.</param>
/// <param name="Plan">The changed plan.</param>
internal sealed record PlanEdit(
    MutationKind Kind,
    TargetId? Target,
    SourceText Source,
    SourceSpan Span,
    string Before,
    string After,
    Plan Plan)
{
    /// <summary>Gets the indicator that is changed, or null.</summary>
    internal IndicatorId? Indicator { get; init; }

    /// <summary>Gets the composite that is changed, or null.</summary>
    internal CompositeId? Composite { get; init; }

    /// <summary>Gets the name of the scoring that is changed in all targets that name it, or null.</summary>
    internal string? Scoring { get; init; }

    /// <summary>Gets the targets that name the scoring that is changed.</summary>
    internal IReadOnlySet<TargetId> Users { get; init; } = new HashSet<TargetId>();

    /// <summary>Gets the part of the plan in which the change is; null for the plan itself.</summary>
    internal PlanId? Part { get; init; }

    /// <summary>Gets the only target whose verdicts the change concerns; null where others could be, too.</summary>
    internal TargetId? OnlyTarget => Part is null ? Target : null;

    /// <summary>Tells whether the change belongs to a target, or to a scoring that it names.</summary>
    internal bool Concerns(TargetId target) => OnlyTarget == target || (Part is null && Users.Contains(target));

    /// <summary>Tells whether a test could notice.</summary>
    /// <param name="bench">The test.</param>
    /// <param name="aggregated">The indicators whose parts it puts together.</param>
    /// <param name="parts">The parts of the plan on which it rests.</param>
    internal bool CanBeNoticedBy(
        TestBench bench, IReadOnlySet<IndicatorId> aggregated, IReadOnlySet<PlanId> parts) => this switch
    {
        { Part: { } part } => parts.Contains(part),
        { Target: { } target } => bench.Touches(Plan, target),
        { Composite: { } composite } => bench.Touches(Plan, composite),
        { Scoring: not null } => Users.Any(target => bench.Touches(Plan, target)),
        { Indicator: { } indicator } => aggregated.Contains(indicator),
        _ => bench.Test.Scorecard is not null,
    };
}
