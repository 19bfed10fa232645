using System.Collections.Concurrent;
using HealthTargets.Evaluation;
using HealthTargets.Observations;
using NodaTime;

namespace HealthTargets.ColumnEvaluation;

/// <summary>What all evaluators of one evaluation share. Safe for use by several threads.</summary>
internal sealed class ColumnGround
{
    private readonly ConcurrentDictionary<TargetFrame, LevelTarget?> levels = new(ReferenceEqualityComparer.Instance);

    public ColumnGround(CompiledPlan plan, ObservationTable data, EvaluationOptions options, UnitIndex units)
    {
        Plan = plan;
        Data = data;
        Options = options with { AsOf = options.AsOf.WithCalendar(CalendarSystem.Iso) };
        Known = data.AsKnownAt(options.KnownAt);
        Units = units;
        Parts = new(plan.PlansOfParts, data, Options);
    }

    public CompiledPlan Plan { get; }

    /// <summary>Gets the facts with all that was recorded later too.</summary>
    public ObservationTable Data { get; }

    /// <summary>Gets the facts as known at the time that counts.</summary>
    public ObservationTable Known { get; }

    public EvaluationOptions Options { get; }

    public UnitIndex Units { get; }

    public FulfilledPlans Parts { get; }

    /// <summary>Gets how a target is judged by comparisons alone; null where that does not do.</summary>
    public LevelTarget? LevelOf(TargetFrame frame, EvaluationContext context) =>
        levels.GetOrAdd(frame, one => LevelTarget.Of(one, context));
}
