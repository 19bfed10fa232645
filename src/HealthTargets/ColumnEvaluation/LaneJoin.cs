using HealthTargets.Columns;

namespace HealthTargets.ColumnEvaluation;

/// <summary>Puts together columns that were made for some lanes each.</summary>
internal sealed class LaneJoin(int count)
{
    private readonly Column numbers = new(count);
    private int[]? through;
    private Column? counted;
    private bool[]? rows;

    /// <summary>Adds a column.</summary>
    /// <param name="part">The column.</param>
    /// <param name="lanes">Which lanes of the whole its lanes are.</param>
    public void Add(MeasureColumn part, IReadOnlyList<int> lanes)
    {
        for (int i = 0; i < lanes.Count; i++)
        {
            numbers.Copy(lanes[i], part.Numbers, i);
        }

        if (part.Through is { } days)
        {
            through ??= Filled();
            for (int i = 0; i < lanes.Count; i++)
            {
                through[lanes[i]] = days[i];
            }
        }

        if (part.Counted is { } least)
        {
            counted ??= new(numbers.Count);
            for (int i = 0; i < lanes.Count; i++)
            {
                counted.Copy(lanes[i], least, i);
            }
        }

        if (part.Rows is { } read)
        {
            rows ??= new bool[numbers.Count];
            for (int i = 0; i < lanes.Count; i++)
            {
                rows[lanes[i]] = read[i];
            }
        }
    }

    public MeasureColumn Whole() => new(numbers) { Through = through, Counted = counted, Rows = rows };

    /// <summary>Gets the lanes that have the same number.</summary>
    public static Dictionary<int, List<int>> Groups(ReadOnlySpan<int> numbers)
    {
        Dictionary<int, List<int>> groups = [];
        for (int lane = 0; lane < numbers.Length; lane++)
        {
            if (!groups.TryGetValue(numbers[lane], out List<int>? lanes))
            {
                groups.Add(numbers[lane], lanes = []);
            }

            lanes.Add(lane);
        }

        return groups;
    }

    private int[] Filled()
    {
        int[] days = new int[numbers.Count];
        Array.Fill(days, MeasureColumn.NoDay);
        return days;
    }
}
