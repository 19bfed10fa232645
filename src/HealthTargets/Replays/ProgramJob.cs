using HealthTargets.Kernels;
using HealthTargets.Programs;

namespace HealthTargets.Replays;

/// <summary>Numbers that a formula gives, worked out batch by batch in the cache and judged there.</summary>
/// <param name="program">The formula.</param>
/// <param name="columns">What it reads.</param>
/// <param name="limits">What the steps of the formula have to know of that.</param>
/// <param name="exact">Gives the exact number of a row, or its absence.</param>
/// <param name="rule">The rule.</param>
/// <param name="tail">The same for the loop.</param>
internal sealed class ProgramJob(
    VectorProgram program,
    SliceColumns[] columns,
    ProgramLimits limits,
    ExactRows exact,
    SliceRule rule,
    Tail tail) : SliceJob(tail.Statuses)
{
    public override void Await(int start)
    {
        foreach (SliceColumns column in columns)
        {
            column.Await(start);
        }
    }

    public override int Run(int start, int count, RowSpans rows, SliceRoom room, Width width)
    {
        int decided = 0;
        ProgramRoom own = room.For(program);
        for (int done = 0; done < count; done += RegisterFile.Rows)
        {
            int part = Math.Min(RegisterFile.Rows, count - done);
            decided += RunPart(start + done, part, rows.Slice(done, part), room, own, width);
        }

        return decided;
    }

    private int RunPart(int start, int count, RowSpans rows, SliceRoom room, ProgramRoom own, Width width)
    {
        for (int column = 0; column < columns.Length; column++)
        {
            own.Slices[column] = columns[column].ReadMemory(start, count, own.Scratch[column]);
        }

        RowList doubts = new(room.Doubts);
        own.Run.Run(own.Slices, limits, 0, count, ref doubts, width);
        int open = doubts.Count;
        Judge.Run(new StoredValue(own.Run.Values, own.Run.States), tail, rows, ref doubts, width);
        for (int i = 0; i < doubts.Rows.Length; i++)
        {
            // The program's number is near enough, unless it was the program that was in doubt.
            int row = doubts.Rows[i];
            if (exact.At(start + row).NumberOrNull is { } number)
            {
                rule.Decide(number, i < open ? number.ToDouble() : own.Run.Values[row], rows, row);
            }
            else
            {
                rule.DecideAbsent(rows, row);
            }
        }

        return doubts.Count;
    }
}
