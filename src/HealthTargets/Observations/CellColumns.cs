using System.Runtime.CompilerServices;

namespace HealthTargets.Observations;

/// <summary>
/// The columns of a slice while it is being built: one place per cell. A column that no cell needs is not there.
/// </summary>
internal sealed class CellColumns
{
    private const int NoFile = -1;

    private byte[] states = [];
    private double[] first = [];
    private double[]? second;
    private double[]? third;
    private int[]? lines;
    private int[]? files;
    private int oneFile = NoFile;

    internal CellColumns(int capacity) => Resize(capacity);

    internal int Capacity => states.Length;

    internal byte[] States => states;

    internal double[] First => first;

    internal double[]? Second => second;

    internal double[]? Third => third;

    /// <summary>Gets the lines that the cells came from, 0 for none; nothing where no cell came from a file.</summary>
    internal int[]? Lines => lines;

    /// <summary>Gets the cell at a place.</summary>
    internal Cell this[int place] => new(
        (CellState)states[place],
        first[place],
        second is null ? 0 : second[place],
        third is null ? 0 : third[place],
        FileAt(place),
        lines is null ? 0 : lines[place]);

    /// <summary>Gets the handles of the files that the cells came from; nothing where it is one file.</summary>
    internal int[]? Files => files;

    /// <summary>Gets the handle of the file that a cell came from, or -1.</summary>
    internal int FileAt(int place) => files is null ? oneFile : files[place];

    /// <summary>Makes room.</summary>
    internal void Resize(int capacity)
    {
        Array.Resize(ref states, capacity);
        Array.Resize(ref first, capacity);
        ResizeIfThere(ref second, capacity);
        ResizeIfThere(ref third, capacity);
        ResizeIfThere(ref lines, capacity);
        ResizeIfThere(ref files, capacity);
    }

    /// <summary>Puts a number that came from no file into a place, the shortest way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void SetNumber(int place, double number)
    {
        states[place] = (byte)CellState.Number;
        first[place] = number;
    }

    /// <summary>Puts a cell into a place that holds none.</summary>
    internal void Set(int place, in Cell cell)
    {
        states[place] = (byte)cell.State;
        first[place] = cell.First;
        if (cell.State is CellState.Fraction or CellState.FractionWithStated or CellState.Weighted)
        {
            (second ??= new double[Capacity])[place] = cell.Second;
        }

        if (cell.State == CellState.FractionWithStated)
        {
            (third ??= new double[Capacity])[place] = cell.Third;
        }

        if (cell.Line != 0)
        {
            SetOrigin(place, cell.File, cell.Line);
        }
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

        if (lines is not null)
        {
            lines[place] = 0;
        }
    }

    /// <summary>Says that it does not matter which line a cell came from.</summary>
    internal void HideLine(int place)
    {
        if (lines is not null)
        {
            lines[place] = -1;
        }
    }

    /// <summary>Notes where a cell came from.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void SetOrigin(int place, int file, int line)
    {
        if (lines is null || file != oneFile || files is not null)
        {
            PrepareOrigin(place, file);
        }

        lines![place] = line;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PrepareOrigin(int place, int file)
    {
        if (lines is null)
        {
            lines = new int[Capacity];
            oneFile = file;
        }

        if (files is null && file != oneFile)
        {
            files = new int[Capacity];
            Array.Fill(files, oneFile);
        }

        if (files is not null)
        {
            files[place] = file;
        }
    }

    private static void ResizeIfThere<T>(ref T[]? column, int capacity)
    {
        if (column is not null)
        {
            Array.Resize(ref column, capacity);
        }
    }
}
