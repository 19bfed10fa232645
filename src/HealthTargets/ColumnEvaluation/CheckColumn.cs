using HealthTargets.Columns;
using HealthTargets.Evaluation;

namespace HealthTargets.ColumnEvaluation;

/// <summary>What came out of one check for each unit, as <see cref="CheckOutcome"/> for one.</summary>
internal sealed class CheckColumn(Check check, Column outcome)
{
    private readonly byte[] statuses = new byte[outcome.Count];
    private readonly byte[] whys = new byte[outcome.Count];

    public Check Check => check;

    public int Count => outcome.Count;

    /// <summary>Gets whether it holds; of what is watched the value.</summary>
    public Column Outcome => outcome;

    /// <summary>Gets the value that was judged; null where several conditions were.</summary>
    public Column? Value { get; init; }

    public Column? Baseline { get; init; }

    public RangeColumns? Ranges { get; init; }

    public bool[]? Rows { get; init; }

    public Column Expected { get; } = new(outcome.Count);

    public Column Attainment { get; } = new(outcome.Count);

    public Column Gap { get; } = new(outcome.Count);

    /// <summary>Gets the status of a lane, or <see cref="CellCodes.Doubtful"/>.</summary>
    public byte StatusOf(int lane) => statuses[lane];

    /// <summary>Gets why a lane is undetermined, where its status says that it is.</summary>
    public byte WhyOf(int lane) => whys[lane];

    public bool HasRows(int lane) => Rows is { } rows && rows[lane];

    /// <summary>Sets a status.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="status">The status, or doubtful.</param>
    /// <param name="why">Why it is undetermined, or doubtful where only the plain evaluator can tell.</param>
    public void Set(int lane, byte status, byte why) => (statuses[lane], whys[lane]) = (status, why);
}
