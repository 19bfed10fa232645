using HealthTargets.Evaluation;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// The verdicts of a target for some units of which the statuses are known. All else is worked out when it is asked
/// for, from the measures that were taken for the statuses. Safe for use by several threads.
/// </summary>
internal sealed class LaterColumns
{
    private readonly Lazy<TargetColumns> columns;

    public LaterColumns(
        ColumnGround ground, TargetFrame frame, Lanes lanes, KeptMeasure[] kept, byte[] statuses)
    {
        Statuses = statuses;
        columns = new(() => new ColumnEvaluator(ground).EvaluateWith(frame, lanes, kept));
    }

    /// <summary>Takes verdicts of which everything is known.</summary>
    public LaterColumns(TargetColumns known)
    {
        Statuses = known.Statuses.ToArray();
        columns = new(known);
        Exact.AddRange(Enumerable.Range(0, known.Count).Where(known.IsDecidedExactly));
    }

    /// <summary>Gets the statuses.</summary>
    public byte[] Statuses { get; }

    /// <summary>Gets the lanes that the plain evaluator decided, in order.</summary>
    public List<int> Exact { get; } = [];

    /// <summary>Gets a value indicating whether everything is known already.</summary>
    public bool IsKnown => columns.IsValueCreated;

    /// <summary>Gets everything.</summary>
    public TargetColumns Columns => columns.Value;
}
