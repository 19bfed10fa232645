using HealthTargets.Kernels;

namespace HealthTargets.Replays;

/// <summary>
/// Counts of one thread. Slices come part by part; as long as the parts are of the same units, their statuses are
/// counted unit by unit, and only then parent by parent.
/// </summary>
internal sealed class ReportTally
{
    private readonly StatusTally tally = new();
    private readonly int[][] counts;
    private UnitLayout? layout;
    private int chunk;

    public ReportTally(IReadOnlyList<UnitLayout> layouts) =>
        counts = [.. layouts.Select(one => new int[one.RunEnds.Length * StatusTally.Statuses])];

    /// <summary>Begins a part of a slice.</summary>
    /// <param name="units">Its units.</param>
    /// <param name="firstUnit">The first of them, from which on there are <see cref="StatusTally.Units"/>.</param>
    /// <param name="possible">A bit for each status that it may have.</param>
    public void Begin(UnitLayout units, int firstUnit, int possible)
    {
        if (layout != units || chunk != firstUnit || tally.IsFull)
        {
            Settle();
            (layout, chunk) = (units, firstUnit);
        }

        tally.Begin(possible);
    }

    /// <summary>Counts rows of the part that was begun last.</summary>
    /// <param name="statuses">The status of each row.</param>
    /// <param name="start">The unit of the first row.</param>
    /// <param name="possible">A bit for each status that it may have.</param>
    /// <param name="width">How many rows at once; changes nothing.</param>
    public void Add(ReadOnlySpan<byte> statuses, int start, int possible, Width width) =>
        tally.Add(statuses, start - chunk, possible, width);

    /// <summary>Gets the counts of each run of a layout, eight for each, of all parts so far.</summary>
    public ReadOnlySpan<int> CountsOf(UnitLayout units)
    {
        Settle();
        return counts[units.Index];
    }

    public void Clear()
    {
        tally.Clear();
        layout = null;
        foreach (int[] one in counts)
        {
            Array.Clear(one);
        }
    }

    private void Settle()
    {
        if (layout is not null)
        {
            tally.MoveTo(chunk, layout.RunEnds, counts[layout.Index]);
            layout = null;
        }
    }
}
