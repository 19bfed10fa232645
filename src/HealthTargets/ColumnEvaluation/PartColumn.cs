using HealthTargets.Columns;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// What rows of an indicator come to for some lanes, before it is used as a number: with weights, with what was counted
/// at least, and whether there are any rows. A lane of which nothing can be said has no state.
/// </summary>
internal sealed class PartColumn(int count)
{
    public PartLane[] Parts { get; } = new PartLane[count];

    /// <summary>Gets the last day known, see <see cref="MeasureColumn.Through"/>.</summary>
    public int[] Through { get; } = Filled(count);

    public int Count => Parts.Length;

    public void Copy(int lane, PartColumn from, int fromLane)
    {
        Parts[lane] = from.Parts[fromLane];
        Through[lane] = from.Through[fromLane];
    }

    /// <summary>Gets the lanes of which nothing can be said.</summary>
    public List<int> Open()
    {
        List<int> open = [];
        for (int lane = 0; lane < Count; lane++)
        {
            if (Parts[lane].State == CellCodes.None)
            {
                open.Add(lane);
            }
        }

        return open;
    }

    /// <summary>Fills some lanes with those of another column, in order.</summary>
    public void Fill(List<int> lanes, PartColumn with)
    {
        for (int i = 0; i < lanes.Count; i++)
        {
            Copy(lanes[i], with, i);
        }
    }

    /// <summary>Gets the numbers.</summary>
    /// <param name="counts">Whether it is something counted, so that what was counted at least means something.</param>
    public MeasureColumn ToMeasure(bool counts = false)
    {
        Column numbers = new(Count);
        Column? counted = null;
        bool running = false;
        bool[] rows = new bool[Count];
        for (int lane = 0; lane < Count; lane++)
        {
            PartLane part = Parts[lane];
            rows[lane] = part.HasRows;
            running |= Through[lane] != MeasureColumn.NoDay;
            if (part.IsPresent)
            {
                numbers.Set(lane, part.Number);
                continue;
            }

            numbers.SetState(lane, part.State);
            if (counts && part.Counted is { } least)
            {
                (counted ??= new Column(Count)).Set(lane, least);
            }
        }

        return new(numbers) { Through = running ? Through : null, Counted = counted, Rows = rows };
    }

    private static int[] Filled(int count)
    {
        int[] days = new int[count];
        Array.Fill(days, MeasureColumn.NoDay);
        return days;
    }
}
