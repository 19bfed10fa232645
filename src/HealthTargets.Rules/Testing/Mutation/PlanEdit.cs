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

    /// <summary>Tells whether a test could notice.</summary>
    /// <param name="bench">The test.</param>
    /// <param name="aggregated">The indicators whose parts it puts together.</param>
    internal bool CanBeNoticedBy(TestBench bench, IReadOnlySet<IndicatorId> aggregated) => this switch
    {
        { Target: { } target } => bench.Touches(target),
        { Indicator: { } indicator } => aggregated.Contains(indicator),
        _ => bench.Test.Scorecard is not null,
    };
}
