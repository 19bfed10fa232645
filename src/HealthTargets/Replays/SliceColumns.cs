using HealthTargets.Columns;
using HealthTargets.Observations;

namespace HealthTargets.Replays;

/// <summary>
/// The numbers of a slice for the units of a layout: read in place where they lie in order, else copied.
/// </summary>
/// <param name="slice">The slice, or null where there are no rows at all.</param>
/// <param name="layout">The units.</param>
internal readonly struct SliceColumns(PanelSlice? slice, UnitLayout layout)
{
    // Units without any rows.
    private static readonly double[] NoNumbers = new double[BatchMax];
    private static readonly byte[] NoRows = new byte[BatchMax];

    /// <summary>The most rows that are read at once.</summary>
    public const int BatchMax = 1024;

    private readonly PanelSlice? slice = slice;
    private readonly UnitLayout layout = layout;

    public PanelSlice? Slice => slice;

    /// <summary>Gets the state and the first number of a row.</summary>
    public (CellState State, double Number) CellAt(int row)
    {
        int place = layout.Places[row] < 0 || slice is null ? -1 : slice.PlaceOf(layout.Places[row]);
        return place < 0 ? (CellState.NoRow, 0) : (slice!.StateAt(place), slice.FirstNumbers[place]);
    }

    /// <summary>Reads the numbers of some rows for a program, of which the states of numbers are 1.</summary>
    /// <param name="start">The first row.</param>
    /// <param name="count">How many, at most <see cref="BatchMax"/>.</param>
    /// <param name="scratch">Where they are copied if they must be.</param>
    /// <param name="bounds">How large they are.</param>
    public ColumnSlice ReadMemory(int start, int count, SliceScratch scratch, in ColumnBounds bounds)
    {
        if (slice is null)
        {
            return new(NoNumbers.AsMemory(0, count), NoRows.AsMemory(0, count), bounds);
        }

        int place = layout.First + start;
        if (layout.First >= 0 && slice.TryGetDense(out ReadOnlyMemory<byte> states, out ReadOnlyMemory<double> numbers)
            && place + count <= states.Length)
        {
            return new(numbers.Slice(place, count), states.Slice(place, count), bounds);
        }

        slice.Gather(
            layout.Places.AsSpan(start, count),
            scratch.States.AsSpan(0, count),
            scratch.First.AsSpan(0, count),
            [],
            []);
        return new(scratch.First.AsMemory(0, count), scratch.States.AsMemory(0, count), bounds);
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
        if (slice is null)
        {
            states = NoRows.AsSpan(0, count);
            first = NoNumbers.AsSpan(0, count);
            second = first;
            return;
        }

        int place = layout.First + start;
        if (layout.First >= 0 && slice.TryGetDense(out states, out first, out second)
            && place + count <= states.Length)
        {
            states = states.Slice(place, count);
            first = first.Slice(place, count);
            second = second.IsEmpty ? second : second.Slice(place, count);
            return;
        }

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
