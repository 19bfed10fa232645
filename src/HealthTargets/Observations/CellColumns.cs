using System.Runtime.CompilerServices;

namespace HealthTargets.Observations;

/// <summary>
/// The columns of a slice while it is being built: one place per cell. A column that no cell needs is not there.
/// </summary>
internal sealed class CellColumns
{
    private const int PinnedLength = 2048;

    private byte[] states = [];
    private double[] first = [];
    private double[]? second;
    private double[]? third;
    private readonly CellLines lines = new();

    internal CellColumns(int capacity) => Resize(capacity);

    internal int Capacity => states.Length;

    internal byte[] States => states;

    internal double[] First => first;

    internal double[]? Second => second;

    internal double[]? Third => third;

    /// <summary>Gets the lines that the cells came from.</summary>
    internal CellLines Lines => lines;

    /// <summary>Gets the cell at a place.</summary>
    internal Cell this[int place] => new(
        (CellState)states[place],
        first[place],
        second is null ? 0 : second[place],
        third is null ? 0 : third[place],
        lines.FileAt(place),
        lines.LineAt(place));

    /// <summary>Gets the second numbers, which are there from now on.</summary>
    internal double[] OpenSecond() => second ??= NewColumn();

    /// <summary>Makes room.</summary>
    internal void Resize(int capacity)
    {
        states = Resized(states, capacity);
        first = Resized(first, capacity);
        ResizeIfThere(ref second, capacity);
        ResizeIfThere(ref third, capacity);
        lines.Resize(capacity);
    }

    /// <summary>Puts a number into a place that holds none, the shortest way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void SetNumber(int place, double number, int file, int line)
    {
        states[place] = (byte)CellState.Number;
        first[place] = number;
        lines.Set(place, file, line, states);
    }

    /// <summary>Puts a numerator and a denominator into a place that holds none, the shortest way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void SetFraction(int place, double numerator, double denominator, int file, int line)
    {
        states[place] = (byte)CellState.Fraction;
        first[place] = numerator;
        OpenSecond()[place] = denominator;
        lines.Set(place, file, line, states);
    }

    /// <summary>Puts an absence into a place that holds none, the shortest way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void SetAbsent(int place, CellState state, int file, int line)
    {
        states[place] = (byte)state;
        lines.Set(place, file, line, states);
    }

    /// <summary>Puts a cell into a place that holds none.</summary>
    internal void Set(int place, in Cell cell)
    {
        Put(place, cell);
        lines.Set(place, cell.File, cell.Line, states);
    }

    /// <summary>Puts a cell, of which it does not matter where it came from, into a place that holds none.</summary>
    internal void Put(int place, in Cell cell)
    {
        states[place] = (byte)cell.State;
        first[place] = cell.First;
        if (cell.State is CellState.Fraction or CellState.FractionWithStated or CellState.Weighted)
        {
            OpenSecond()[place] = cell.Second;
        }

        if (cell.State == CellState.FractionWithStated)
        {
            (third ??= NewColumn())[place] = cell.Third;
        }

        lines.Hide(place, -1);
    }

    /// <summary>Marks a place as one whose rows are kept.</summary>
    internal void Keep(int place) => Clear(place, CellState.Kept);

    /// <summary>Takes the cell out of a place.</summary>
    internal void Clear(int place, CellState state = CellState.NoRow)
    {
        states[place] = (byte)state;
        first[place] = 0;
        if (second is not null)
        {
            second[place] = 0;
        }

        if (third is not null)
        {
            third[place] = 0;
        }

        lines.Hide(place, 0);
    }

    private double[] NewColumn() => New<double>(Capacity);

    private static void ResizeIfThere<T>(ref T[]? column, int capacity)
    {
        if (column is not null)
        {
            column = Resized(column, capacity);
        }
    }

    private static T[] Resized<T>(T[] column, int capacity)
    {
        if (column.Length == capacity)
        {
            return column;
        }

        T[] resized = New<T>(capacity);
        Array.Copy(column, resized, Math.Min(column.Length, capacity));
        return resized;
    }

    // Columns of a large table live long: as pinned ones they are not moved from generation to generation.
    private static T[] New<T>(int length) =>
        length < PinnedLength ? new T[length] : GC.AllocateArray<T>(length, pinned: true);
}
