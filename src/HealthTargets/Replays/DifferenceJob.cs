using HealthTargets.Kernels;
using HealthTargets.Values;

namespace HealthTargets.Replays;

/// <summary>The numbers of one period less those of an earlier one.</summary>
internal sealed class DifferenceJob(SliceColumns now, SliceColumns before, SliceRule rule, Tail tail)
    : SliceJob(tail.Statuses)
{
    // The earlier numbers were mostly read shortly before.
    public override void Await(int start) => now.Await(start);

    public override int Run(int start, int count, RowSpans rows, SliceRoom room, Width width)
    {
        RowList doubts = new(room.Doubts);
        now.Read(start, count, room.Now, out var states, out var later, out _);
        before.Read(start, count, room.Before, out var earlierStates, out var earlier, out _);
        Judge.Run(new Difference(later, states, earlier, earlierStates), tail, rows, ref doubts, width);
        foreach (int row in doubts.Rows)
        {
            Rational exact = (Rational)(decimal)later[row] - (decimal)earlier[row];
            rule.Decide(exact, later[row] - earlier[row], rows, row);
        }

        return doubts.Count;
    }
}
