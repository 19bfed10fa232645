using HealthTargets.Kernels;
using HealthTargets.Observations;
using HealthTargets.Values;

namespace HealthTargets.Replays;

/// <summary>Numerators by the denominators beside them, times a factor.</summary>
internal sealed class QuotientJob(SliceColumns columns, decimal factor, SliceRule rule, Tail tail)
    : SliceJob(tail.Statuses)
{
    private readonly double times = (double)factor;

    public override void Await(int start) => columns.Await(start);

    public override int Run(int start, int count, RowSpans rows, SliceRoom room, Width width)
    {
        RowList doubts = new(room.Doubts);
        columns.Read(start, count, room.Now, out var states, out var above, out var below);
        Quotient quotient = new(times, above, below.IsEmpty ? above : below, states, (byte)CellState.Fraction);
        Judge.Run(quotient, tail, rows, ref doubts, width);
        foreach (int row in doubts.Rows)
        {
            Rational exact = (Rational)(decimal)above[row] * factor / (decimal)below[row];
            rule.Decide(exact, times * above[row] / below[row], rows, row);
        }

        return doubts.Count;
    }
}
