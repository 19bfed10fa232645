using HealthTargets.Columns;
using HealthTargets.Kernels;
using HealthTargets.Observations;

namespace HealthTargets.Replays;

/// <summary>
/// The numbers of a slice for the units of a layout: read in place where they lie in order, else copied.
/// </summary>
internal readonly struct SliceColumns
{
    /// <summary>The most rows that are read at once.</summary>
    public const int BatchMax = 1024;

    // Units without any rows.
    private static readonly double[] NoNumbers = new double[BatchMax];
    private static readonly byte[] NoRows = new byte[BatchMax];

    private readonly PanelSlice? slice;
    private readonly UnitLayout layout;

    // The columns themselves where they are read in place, so that nothing else has to be fetched for that.
    private readonly byte[]? states;
    private readonly double[] first;
    private readonly double[]? second;
    private readonly int place;

    /// <param name="slice">The slice, or null where there are no rows at all.</param>
    /// <param name="layout">The units.</param>
    public SliceColumns(PanelSlice? slice, UnitLayout layout)
    {
        (this.slice, this.layout, place, first) = (slice, layout, layout.First, NoNumbers);
        if (place >= 0 && slice is not null)
        {
            _ = slice.TryGetDense(out states, out first, out second);
        }
    }

    public PanelSlice? Slice => slice;

    /// <summary>Gets the state and the first number of a row.</summary>
    public (CellState State, double Number) CellAt(int row)
    {
        int found = layout.Places[row] < 0 || slice is null ? -1 : slice.PlaceOf(layout.Places[row]);
        return found < 0 ? (CellState.NoRow, 0) : (slice!.StateAt(found), slice.FirstNumbers[found]);
    }

    /// <summary>Asks for the beginning of some rows that will be read soon.</summary>
    /// <param name="start">The first row.</param>
    public void Await(int start)
    {
        if (states is not null)
        {
            LinesAhead.Ask(states, place + start);
            LinesAhead.Ask(first, place + start);
            if (second is not null)
            {
                LinesAhead.Ask(second, place + start);
            }
        }
    }

    /// <summary>Reads the numbers of some rows for a program, of which the states of numbers are 1.</summary>
    /// <param name="start">The first row.</param>
    /// <param name="count">How many, at most <see cref="BatchMax"/>.</param>
    /// <param name="scratch">Where they are copied if they must be.</param>
    public ColumnSlice ReadMemory(int start, int count, SliceScratch scratch)
    {
        if (IsInPlace(start, count))
        {
            return new(first.AsMemory(place + start, count), states.AsMemory(place + start, count));
        }

        if (slice is null)
        {
            return new(NoNumbers.AsMemory(0, count), NoRows.AsMemory(0, count));
        }

        slice.Gather(
            layout.Places.AsSpan(start, count),
            scratch.States.AsSpan(0, count),
            scratch.First.AsSpan(0, count),
            [],
            []);
        return new(scratch.First.AsMemory(0, count), scratch.States.AsMemory(0, count));
    }

    /// <summary>Reads some rows.</summary>
    /// <param name="start">The first row.</param>
    /// <param name="count">How many, at most <see cref="BatchMax"/>.</param>
    /// <param name="scratch">Where they are copied if they must be.</param>
    /// <param name="states">The states.</param>
    /// <param name="first">The first numbers.</param>
    /// <param name="second">The second numbers; empty where there are none.</param>
    public void Read(
        int start,
        int count,
        SliceScratch scratch,
        out ReadOnlySpan<byte> states,
        out ReadOnlySpan<double> first,
        out ReadOnlySpan<double> second)
    {
        if (IsInPlace(start, count))
        {
            states = this.states.AsSpan(place + start, count);
            first = this.first.AsSpan(place + start, count);
            second = this.second is null ? [] : this.second.AsSpan(place + start, count);
        }
        else if (slice is null)
        {
            states = NoRows.AsSpan(0, count);
            first = NoNumbers.AsSpan(0, count);
            second = first;
        }
        else
        {
            slice.Gather(
                layout.Places.AsSpan(start, count),
                scratch.States.AsSpan(0, count),
                scratch.First.AsSpan(0, count),
                scratch.Second.AsSpan(0, count),
                []);
            states = scratch.States.AsSpan(0, count);
            first = scratch.First.AsSpan(0, count);
            second = scratch.Second.AsSpan(0, count);
        }
    }

    // A column may be shorter than the table has units, where units were added later.
    private bool IsInPlace(int start, int count) => states is not null && place + start + count <= states.Length;
}
