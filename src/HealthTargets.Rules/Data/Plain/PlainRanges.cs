using HealthTargets.Observations;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>
/// Reads many short ranges of bytes with several threads. Whoever has read a range whose turn it is puts its rows into
/// the table, and those of the ranges behind it that are ready; so the table takes all rows in their order, from one
/// thread at a time. The first row that is not plain stops that until its reader has dealt with it.
/// </summary>
/// <param name="names">The names that good rows have had.</param>
/// <param name="table">The table.</param>
/// <param name="file">The handle of the file in the table.</param>
/// <param name="threads">How many threads may read, the calling one among them.</param>
/// <param name="placeOfField">The place in a row of each field.</param>
internal sealed partial class PlainRanges(
    KnownNames names, ObservationTableBuilder table, int file, int threads, int[] placeOfField)
{
    private readonly object gate = new();
    private readonly List<PlainRange> ranges = [];
    private readonly List<Task> started = [];
    private readonly Stack<RowList> lists = [];
    private readonly Stack<PlainCsvParser> parsers = [];
    private byte[] bytes = [];

    // The range whose turn it is, and the first that may be open.
    private int turn;
    private int open;
    private int working;
    private int lines;
    private bool isPutting;
    private bool isHalted = true;
    private bool isBroken;

    /// <summary>Gets whether there are ranges.</summary>
    internal bool IsLaid => ranges.Count > 0;

    /// <summary>Cuts bytes into ranges, each of whole lines; only when there are none.</summary>
    /// <param name="all">The bytes.</param>
    /// <param name="start">Where a row begins.</param>
    /// <param name="length">Where the bytes end.</param>
    /// <param name="rangeLength">How long a range is, about.</param>
    internal void Lay(byte[] all, int start, int length, int rangeLength)
    {
        bytes = all;
        for (int from = start; from < length;)
        {
            // A break within quotes begins no row; then the reader comes to another place, and reads from there.
            int near = Math.Min(length, from + rangeLength);
            int distance = all.AsSpan(near, length - near).IndexOf((byte)'\n');
            int to = distance < 0 ? length : near + distance + 1;
            ranges.Add(new(from, to));
            from = to;
        }
    }

    /// <summary>Takes rows into the table up to the first that is not plain.</summary>
    /// <param name="start">Where a row begins.</param>
    /// <param name="linesBefore">How many lines there are before it.</param>
    /// <returns>Where the first row begins that was not taken, and how many were.</returns>
    internal (int At, int Rows) Take(int start, int linesBefore)
    {
        PlainCsvParser parser;
        lock (gate)
        {
            if (!TryGoOn(start))
            {
                return (start, 0);
            }

            lines = linesBefore;
            isHalted = false;
            parser = TakeParser();
            StartOthers();
        }

        while (TryWork(parser, isCaller: true))
        {
        }

        if (IsBroken())
        {
            // Throws what a thread has thrown. The others may need the gate to come to their end.
            Task.WaitAll(started);
        }

        lock (gate)
        {
            isHalted = true;
            parsers.Push(parser);
            return (turn < ranges.Count ? ranges[turn].From : ranges[^1].End, lines - linesBefore);
        }
    }

    /// <summary>Waits until nobody looks at the bytes any more, and gives the ranges up.</summary>
    internal void Release()
    {
        lock (gate)
        {
            open = ranges.Count;
        }

        Task.WaitAll(started);
        started.Clear();
        foreach (PlainRange range in ranges)
        {
            Return(range);
        }

        ranges.Clear();
        (turn, open) = (0, 0);
    }

    // The reader may have read rows on its own since then: the range in which it is now begins there.
    private bool TryGoOn(int start)
    {
        while (turn < ranges.Count && ranges[turn].End <= start)
        {
            Await(ranges[turn]);
            Return(ranges[turn++]);
        }

        if (turn < ranges.Count && ranges[turn].From != start)
        {
            PlainRange range = ranges[turn];
            Await(range);
            range.List?.Clear();
            range.From = range.At = start;
            Open(turn);
        }

        return turn < ranges.Count;
    }

    private bool IsBroken()
    {
        lock (gate)
        {
            isHalted |= isBroken;
            return isBroken;
        }
    }

    private void Await(PlainRange range)
    {
        while (range.State == RangeState.Reading && !isBroken)
        {
            Monitor.Wait(gate);
        }
    }

    private void StartOthers()
    {
        int waiting = 0;
        for (int i = Math.Max(open, turn + 1); i < ranges.Count && working < threads - 1; i++)
        {
            waiting += ranges[i].State == RangeState.Open ? 1 : 0;
            if (waiting > working)
            {
                working++;
                started.Add(Task.Run(Work));
            }
        }
    }

    private void Work()
    {
        PlainCsvParser parser;
        lock (gate)
        {
            parser = TakeParser();
        }

        bool isDone = false;
        try
        {
            while (TryWork(parser, isCaller: false))
            {
            }

            isDone = true;
        }
        finally
        {
            lock (gate)
            {
                parsers.Push(parser);
                isBroken |= !isDone;
                Monitor.PulseAll(gate);
            }
        }
    }

    /// <summary>Puts a range into the table or reads one; false where there is nothing to do.</summary>
    private bool TryWork(PlainCsvParser parser, bool isCaller)
    {
        PlainRange? range;
        lock (gate)
        {
            while (!TryChoose(out range, isCaller))
            {
                bool isOver = isBroken || isHalted || (turn == ranges.Count && !isPutting);
                if (!isCaller || isOver)
                {
                    working -= isCaller ? 0 : 1;
                    return false;
                }

                Monitor.Wait(gate);
            }
        }

        if (range!.State == RangeState.Read)
        {
            Put(range);
        }
        else
        {
            Read(range, parser);
        }

        return true;
    }

    // Who has to deal with the row that is not plain does so at once; meanwhile others read ahead.
    private bool TryChoose(out PlainRange? range, bool isCaller)
    {
        range = null;
        if (isCaller && isHalted)
        {
            return false;
        }

        bool isReady = !isPutting && !isHalted && turn < ranges.Count && ranges[turn].State == RangeState.Read;
        if (isReady)
        {
            range = ranges[turn];
            isPutting = true;
            return true;
        }

        while (open < ranges.Count && ranges[open].State != RangeState.Open)
        {
            open++;
        }

        range = open < ranges.Count ? ranges[open++] : null;
        if (range is not null)
        {
            range.State = RangeState.Reading;
            range.Names = names.Count;
            range.List ??= lists.TryPop(out RowList? list) ? list : new RowList(names);
        }

        return range is not null;
    }

    private void Read(PlainRange range, PlainCsvParser parser)
    {
        int at = parser.ReadAll(bytes, range.At, range.End, range.List!);
        lock (gate)
        {
            range.At = at;
            range.State = RangeState.Read;
            Monitor.PulseAll(gate);
        }
    }

    private void Put(PlainRange range)
    {
        int rows = range.List!.MoveTo(table, file, lines);
        lock (gate)
        {
            lines += rows;
            range.From = range.At;
            isPutting = false;
            if (range.IsWhole)
            {
                Return(range);
                turn++;
            }
            else if (range.MayGoOn(names.Count))
            {
                OpenAgain();
            }
            else
            {
                isHalted = true;
            }

            Monitor.PulseAll(gate);
        }
    }
}
