namespace HealthTargets.Rules.Data.Plain;

/// <summary>
/// The ranges of a piece of a file, in their order: whose turn it is to come into the table, and which are still to be
/// read. Not safe by itself for several threads.
/// </summary>
/// <param name="names">The names that good rows have had.</param>
internal sealed class RangeQueue(KnownNames names)
{
    private readonly List<PlainRange> ranges = [];
    private readonly Stack<RowList> lists = [];

    // The range whose turn it is, and the first that may be open.
    private int turn;
    private int open;

    /// <summary>Gets whether there are no ranges.</summary>
    internal bool IsEmpty => ranges.Count == 0;

    /// <summary>Gets the range whose turn it is; nothing after the last.</summary>
    internal PlainRange? Turn => turn < ranges.Count ? ranges[turn] : null;

    /// <summary>Gets where the first row begins that is not in the table.</summary>
    internal int At => Turn?.From ?? ranges[^1].End;

    /// <summary>Adds ranges, each of whole lines; only when there are none.</summary>
    /// <param name="bytes">The bytes, up to their end.</param>
    /// <param name="start">Where a row begins.</param>
    /// <param name="rangeLength">How long a range is, about.</param>
    internal void Lay(ReadOnlySpan<byte> bytes, int start, int rangeLength)
    {
        for (int from = start; from < bytes.Length;)
        {
            // A break within quotes begins no row; then the reader comes to another place, and reads from there.
            int near = Math.Min(bytes.Length, from + rangeLength);
            int distance = bytes[near..].IndexOf((byte)'\n');
            int to = distance < 0 ? bytes.Length : near + distance + 1;
            ranges.Add(new(from, to));
            from = to;
        }
    }

    /// <summary>Gives the first range to whoever is going to read it; nothing if none is open.</summary>
    internal PlainRange? Take()
    {
        while (open < ranges.Count && ranges[open].State != RangeState.Open)
        {
            open++;
        }

        if (open == ranges.Count)
        {
            return null;
        }

        PlainRange range = ranges[open++];
        range.State = RangeState.Reading;
        range.Names = names.Count;
        range.List ??= lists.TryPop(out RowList? list) ? list : new RowList(names);
        return range;
    }

    /// <summary>Returns how many ranges behind the turn are open, up to a number.</summary>
    internal int CountOpen(int most)
    {
        int count = 0;
        for (int i = Math.Max(open, turn + 1); i < ranges.Count && count < most; i++)
        {
            count += ranges[i].State == RangeState.Open ? 1 : 0;
        }

        return count;
    }

    /// <summary>Opens the range whose turn it is again: it begins at another place than was thought.</summary>
    internal void OpenAt(int start)
    {
        PlainRange range = ranges[turn];
        range.List?.Clear();
        range.From = range.At = start;
        Open(turn);
    }

    /// <summary>Opens the ranges again that were read when some names were not known yet.</summary>
    internal void OpenAgain()
    {
        int count = names.Count;
        for (int i = turn; i < ranges.Count; i++)
        {
            if (ranges[i].MayGoOn(count))
            {
                Open(i);
            }
        }
    }

    /// <summary>Gives the turn to the next range.</summary>
    internal void Pass()
    {
        TakeListOf(ranges[turn++]);
    }

    /// <summary>Takes the list of a range back, which is needed no more.</summary>
    internal void TakeListOf(PlainRange range)
    {
        if (range.List is { } list)
        {
            range.List = null;
            Return(list);
        }
    }

    /// <summary>Takes a list back that is needed no more.</summary>
    internal void Return(RowList list)
    {
        list.Clear();
        lists.Push(list);
    }

    /// <summary>Lets nobody read the ranges that are open.</summary>
    internal void Close() => open = ranges.Count;

    /// <summary>Gives all ranges up.</summary>
    internal void Clear()
    {
        foreach (PlainRange range in ranges)
        {
            TakeListOf(range);
        }

        ranges.Clear();
        (turn, open) = (0, 0);
    }

    private void Open(int number)
    {
        ranges[number].State = RangeState.Open;
        open = Math.Min(open, number);
    }
}
