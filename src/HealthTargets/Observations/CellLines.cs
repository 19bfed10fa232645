using System.Runtime.CompilerServices;

namespace HealthTargets.Observations;

/// <summary>
/// The lines of files that the cells of a slice come from while it is being built. As long as the lines of all cells
/// are equally far apart by their places, as in a file in order of units, there is no list of them.
/// </summary>
internal sealed class CellLines
{
    private const int NoFile = -1;
    private const int NoneExpected = -2;

    private int[]? lines;
    private int[]? files;
    private int oneFile = NoFile;
    private bool hasUnlined;

    // How many cells told the origin and the step: with two of them all other lines follow.
    private int told;
    private int toldPlace;

    // The file of all cells as long as their lines follow; otherwise none that there is.
    private int expectedFile = NoneExpected;
    private long origin;
    private long step;

    /// <summary>Gets the lines, 0 for none and below 0 where it does not matter; nothing where they are even.</summary>
    internal int[]? Listed => lines;

    /// <summary>Gets the handles of the files that the cells came from; nothing where it is one file.</summary>
    internal int[]? Files => files;

    /// <summary>Gets whether some cell came from a file.</summary>
    internal bool HasLines => told > 0 || lines is not null;

    /// <summary>Gets where a line of place 0 would be; only where they are not listed.</summary>
    internal long Origin => origin;

    /// <summary>Gets how far the lines of neighbouring places are apart; only where they are not listed.</summary>
    internal long Step => step;

    /// <summary>Gets the handle of the file that a cell came from, or -1.</summary>
    internal int FileAt(int place) => files is null ? oneFile : files[place];

    /// <summary>Gets the line that a cell came from, or 0.</summary>
    internal int LineAt(int place) => lines is not null ? lines[place] : told == 0 ? 0 : (int)(origin + step * place);

    /// <summary>Notes where a cell came from.</summary>
    /// <param name="place">The place of the cell.</param>
    /// <param name="file">The handle of the file.</param>
    /// <param name="line">The line, or 0 for none.</param>
    /// <param name="states">The states of all places, this one's or not.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Set(int place, int file, int line, byte[] states)
    {
        bool isExpected = file == expectedFile && line == unchecked(origin + step * place);
        if (!isExpected)
        {
            SetOther(place, file, line, states);
        }
    }

    /// <summary>Tells whether the lines of successive units follow from others, or all others from theirs.</summary>
    internal bool CanExpect(in UnitRows rows)
    {
        if (rows.File == expectedFile)
        {
            return rows.Step == step && rows.Line == origin + step * rows.Unit;
        }

        bool isOpen = rows.Line > 0 && lines is null && !hasUnlined && told < 2;
        return isOpen && (told == 0
            || (rows.File == oneFile && origin + (long)rows.Step * (rows.Unit - toldPlace) == rows.Line));
    }

    /// <summary>Notes the lines of successive units; only those of which <see cref="CanExpect"/> is true.</summary>
    internal void Expect(in UnitRows rows)
    {
        if (told < 2)
        {
            (origin, step) = (rows.Line - (long)rows.Step * rows.Unit, rows.Step);
            oneFile = expectedFile = rows.File;
            told = 2;
        }
    }

    /// <summary>Says that it does not matter which line a cell came from.</summary>
    internal void Hide(int place, int line)
    {
        if (lines is not null)
        {
            lines[place] = line;
        }
    }

    /// <summary>Makes room.</summary>
    internal void Resize(int capacity)
    {
        if (lines is not null)
        {
            Array.Resize(ref lines, capacity);
        }

        if (files is not null)
        {
            Array.Resize(ref files, capacity);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void SetOther(int place, int file, int line, byte[] states)
    {
        if (lines is null && !TryTell(place, file, line))
        {
            List(states);
        }

        if (lines is not null)
        {
            lines[place] = line;
            SetFile(place, file, line, states.Length);
        }
    }

    // Whether the line of a cell is noted without a list.
    private bool TryTell(int place, int file, int line)
    {
        if (line == 0)
        {
            hasUnlined = true;
            return told == 0;
        }

        if (hasUnlined || told == 2 || (told == 1 && (file != oneFile || place == toldPlace)))
        {
            return false;
        }

        long apart = told == 0 ? 0 : (line - origin) / (place - toldPlace);
        if (told == 1 && origin + apart * ((long)place - toldPlace) != line)
        {
            return false;
        }

        (origin, step) = told == 0 ? (line, 0) : (origin - apart * toldPlace, apart);
        (oneFile, toldPlace) = told == 0 ? (file, place) : (oneFile, toldPlace);
        told++;
        expectedFile = told == 2 ? oneFile : NoneExpected;
        return true;
    }

    private void List(byte[] states)
    {
        lines = new int[states.Length];
        for (int place = 0; told > 0 && place < lines.Length; place++)
        {
            lines[place] = states[place] is (byte)CellState.NoRow or (byte)CellState.Kept
                ? 0
                : (int)(origin + step * place);
        }

        told = 0;
        expectedFile = NoneExpected;
    }

    private void SetFile(int place, int file, int line, int capacity)
    {
        if (line == 0)
        {
            return;
        }

        oneFile = oneFile == NoFile ? file : oneFile;
        if (files is null && file != oneFile)
        {
            files = new int[capacity];
            Array.Fill(files, oneFile);
        }

        if (files is not null)
        {
            files[place] = file;
        }
    }
}
