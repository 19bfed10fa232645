using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.Values;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// Judges the targets of a plan for all their units at once. Its verdicts are those of the plain evaluator: what
/// binary floating point leaves open is decided by it. Not safe for use by several threads.
/// </summary>
internal sealed class ColumnEvaluator
{
    private readonly CompiledPlan plan;
    private readonly ColumnContext context;
    private readonly TargetColumnEvaluator targets;
    private readonly ExactCells exact;
    private readonly ColumnGround ground;

    public ColumnEvaluator(CompiledPlan plan, ObservationTable data, EvaluationOptions options)
        : this(new ColumnGround(plan, data, options, new UnitIndex(plan.Units)))
    {
    }

    /// <summary>Makes one of several evaluators that share what does not change.</summary>
    public ColumnEvaluator(ColumnGround ground)
    {
        this.ground = ground;
        plan = ground.Plan;
        EvaluationContext plain = plan.ContextOf(ground.Data, ground.Options, id => new()
        {
            Kind = DerivationKind.Given,
            Plan = id,
            Result = ground.Parts.Of(id),
        });
        context = new(plain, ground.Units, ground.Known);
        Measures = new(context, new IndicatorColumns(context), id => ColumnOf(ground.Parts.Of(id)));
        targets = new(context, Measures);
        exact = new(context);
    }

    public MeasureColumns Measures { get; }

    public UnitIndex Units => context.Units;

    /// <summary>Gets the verdicts of every target for every unit that it is for, in the order of the plan.</summary>
    public IEnumerable<TargetColumns> Evaluate() =>
        plan.Frames.Select(frame => Evaluate(frame, context.Units.LanesOf(plan.UnitsOf(frame, context.AsOf))));

    /// <summary>Gets the verdicts of a target for some units.</summary>
    public TargetColumns Evaluate(TargetFrame frame, Lanes lanes)
    {
        TargetColumns columns = targets.Evaluate(frame, lanes);
        exact.Decide(columns);
        return columns;
    }

    /// <summary>Gets the verdicts of a target for some units, with what was taken for them before.</summary>
    public TargetColumns EvaluateWith(TargetFrame frame, Lanes lanes, IEnumerable<KeptMeasure> kept)
    {
        foreach (KeptMeasure one in kept)
        {
            Measures.Keep(one);
        }

        return Evaluate(frame, lanes);
    }

    /// <summary>
    /// Gets the statuses of a target for some units, and the rest when it is asked for, where comparisons alone tell
    /// the statuses; else everything.
    /// </summary>
    public LaterColumns Judge(TargetFrame frame, Lanes lanes)
    {
        if (ground.LevelOf(frame, context.Plain) is not { } level)
        {
            return new(Evaluate(frame, lanes));
        }

        Lanes known = Measures.Lanes.Of(lanes);
        List<int> open = [];
        LaterColumns later = level.Judge(Measures, known, ground, open);
        if (open.Count > 0)
        {
            TargetColumns whole = Evaluate(frame, Measures.Lanes.Subset(known, open));
            for (int i = 0; i < open.Count; i++)
            {
                later.Statuses[open[i]] = (byte)whole.StatusOf(i);
            }

            later.Exact.AddRange(open.Where((_, i) => whole.IsDecidedExactly(i)));
        }

        exact.Decide(frame, known, later);
        return later;
    }

    private static MeasureColumn ColumnOf(Reading fulfilled)
    {
        Column column = new(1);
        if (fulfilled.Absence is { } absence)
        {
            column.SetState(0, AbsenceCodes.Of(absence.Reason));
        }
        else
        {
            column.Set(0, Approx.Of(fulfilled.Number));
        }

        return new(column);
    }
}
