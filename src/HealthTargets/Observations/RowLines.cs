namespace HealthTargets.Observations;

/// <summary>
/// The lines of files that the cells of a slice came from. Where the lines of successive cells are equally far apart,
/// as in a file in order of units, they take no room.
/// </summary>
internal sealed class RowLines
{
    private const int BlockLength = 1024;

    private readonly long firstLine;
    private readonly long step;
    private readonly int[]? lines;
    private readonly int[]? files;
    private readonly int oneFile;

    // How many cells stand before each block of places; nothing where the rank of a cell is its place.
    private readonly int[]? ranks;

    private RowLines(int[] lines, int[]? files, int oneFile, int[]? ranks)
    {
        this.files = files;
        this.oneFile = oneFile;
        this.ranks = ranks;
        if (IsEven(lines, out firstLine, out step))
        {
            return;
        }

        this.lines = lines;
    }

    private RowLines(CellLines even)
    {
        oneFile = even.FileAt(0);
        (firstLine, step) = (even.Origin, even.Step);
    }

    /// <summary>Packs the lines of columns, of which those below 0 do not matter.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="isDense">Whether a place may be without a row.</param>
    internal static RowLines? Of(CellColumns columns, bool isDense)
    {
        CellLines from = columns.Lines;
        if (from.Listed is not { } listed)
        {
            return from.HasLines ? new(from) : null;
        }

        ReadOnlySpan<byte> states = columns.States;
        int count = isDense ? states.Length - states.Count((byte)CellState.NoRow) : states.Length;
        if (count == states.Length)
        {
            return new(listed, from.Files, from.FileAt(0), null);
        }

        int[] lines = new int[count];
        int[]? files = from.Files is null ? null : new int[count];
        for (int place = 0, rank = 0; place < states.Length; place++)
        {
            if (states[place] != (byte)CellState.NoRow)
            {
                lines[rank] = listed[place];
                if (files is not null)
                {
                    files[rank] = from.FileAt(place);
                }

                rank++;
            }
        }

        return new(lines, files, from.FileAt(0), Ranks(states));
    }

    /// <summary>Returns the file and the line of a cell; line 0 if it came from none.</summary>
    /// <param name="states">The states of the slice.</param>
    /// <param name="place">The place of the cell.</param>
    internal (int File, int Line) Find(ReadOnlySpan<byte> states, int place)
    {
        int rank = place;
        if (ranks is not null)
        {
            int start = place / BlockLength * BlockLength;
            ReadOnlySpan<byte> before = states[start..place];
            rank = ranks[place / BlockLength] + before.Length - before.Count((byte)CellState.NoRow);
        }

        return (files?[rank] ?? oneFile, lines?[rank] ?? (int)(firstLine + step * rank));
    }

    private static int[] Ranks(ReadOnlySpan<byte> states)
    {
        int[] ranks = new int[(states.Length + BlockLength - 1) / BlockLength];
        int rank = 0;
        for (int block = 0; block < ranks.Length; block++)
        {
            ranks[block] = rank;
            ReadOnlySpan<byte> part = states[(block * BlockLength)..];
            part = part[..Math.Min(part.Length, BlockLength)];
            rank += part.Length - part.Count((byte)CellState.NoRow);
        }

        return ranks;
    }

    private static bool IsEven(int[] lines, out long first, out long step)
    {
        int start = Array.FindIndex(lines, line => line >= 0);
        int next = start < 0 ? -1 : Array.FindIndex(lines, start + 1, line => line >= 0);
        (first, step) = (0, 0);
        if (start < 0)
        {
            return true;
        }

        long apart = next < 0 ? 0 : ((long)lines[next] - lines[start]) / (next - start);
        long origin = lines[start] - apart * start;
        for (int i = start; i < lines.Length; i++)
        {
            if (lines[i] >= 0 && lines[i] != origin + apart * i)
            {
                return false;
            }
        }

        (first, step) = (origin, apart);
        return true;
    }
}
