using HealthTargets.Kernels;
using HealthTargets.Observations;
using HealthTargets.Values;

namespace HealthTargets.Replays;

/// <summary>The rows of one target in one period: where the numbers are and what is done with them.</summary>
internal sealed class SliceJob(SliceSource source, SliceColumns columns, SliceColumns before, Rational factor, SliceRule rule, Tail tail)
{
    private readonly double times = factor.ToDouble();

    /// <summary>Judges some rows.</summary>
    /// <param name="start">The first row.</param>
    /// <param name="count">How many, at most <see cref="SliceColumns.BatchMax"/>.</param>
    /// <param name="rows">Where the results go.</param>
    /// <param name="room">Room to work in.</param>
    /// <param name="width">How many rows at once; changes no bit.</param>
    /// <returns>How many rows had to be decided again exactly.</returns>
    public int Run(int start, int count, RowSpans rows, SliceRoom room, Width width)
    {
        RowList doubts = new(room.Doubts);
        columns.Read(start, count, room.Now, out var states, out var first, out var second);
        switch (source)
        {
            case SliceSource.Stored:
                Judge.Run(new StoredValue(first, states), tail, rows, ref doubts, width);
                break;
            case SliceSource.Quotient:
                second = second.IsEmpty ? first : second;
                Quotient quotient = new(times, first, second, states, (byte)CellState.Fraction);
                Judge.Run(quotient, tail, rows, ref doubts, width);
                break;
            default:
                before.Read(start, count, room.Before, out var earlierStates, out var earlier, out _);
                Judge.Run(new Difference(first, states, earlier, earlierStates), tail, rows, ref doubts, width);
                second = earlier;
                break;
        }

        foreach (int row in doubts.Rows)
        {
            Decide(first[row], second.IsEmpty ? 0 : second[row], rows, row);
        }

        return doubts.Count;
    }

    private void Decide(double first, double second, RowSpans rows, int row)
    {
        if (source == SliceSource.Quotient)
        {
            rule.Decide(
                (Rational)(decimal)first * factor / (decimal)second, times * first / second, rows, row);
        }
        else
        {
            rule.Decide((Rational)(decimal)first - (decimal)second, first - second, rows, row);
        }
    }
}
