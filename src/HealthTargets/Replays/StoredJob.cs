using HealthTargets.Kernels;

namespace HealthTargets.Replays;

/// <summary>Numbers that are in the table: nothing has to be decided twice.</summary>
internal sealed class StoredJob(SliceColumns columns, Tail tail) : SliceJob(tail.Statuses)
{
    public override void Await(int start) => columns.Await(start);

    public override int Run(int start, int count, RowSpans rows, SliceRoom room, Width width)
    {
        RowList doubts = new(room.Doubts);
        columns.Read(start, count, room.Now, out var states, out var numbers, out _);
        Judge.Run(new StoredValue(numbers, states), tail, rows, ref doubts, width);
        return 0;
    }
}
