using HealthTargets.Observations;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>
/// Reads many short ranges of bytes with several threads. Whoever has read a range whose turn it is finds places in the
/// table for its rows, and for those of the ranges behind it that are ready; so all rows find their places in their
/// order, from one thread at a time. The places are filled at the same time. Rows without such places are added one by
/// one, when all before them are in the table. The first row that is not plain stops all that until its reader has
/// dealt with it.
/// </summary>
/// <param name="names">The names that good rows have had.</param>
/// <param name="table">The table.</param>
/// <param name="file">The handle of the file in the table.</param>
/// <param name="threads">How many threads may read, the calling one among them.</param>
/// <param name="parsers">What reads the ranges.</param>
internal sealed class PlainRanges(
    KnownNames names, ObservationTableBuilder table, int file, int threads, PlainParsers parsers)
{
    private readonly object gate = new();
    private readonly RangeQueue queue = new(names);
    private readonly List<Task> started = [];
    private byte[] bytes = [];
    private int working;
    private int lines;

    // One thread at a time finds places, and only if no reader of single rows is at work; several may fill theirs.
    private bool isPutting;
    private bool isHalted = true;
    private int filling;
    private bool isBroken;

    /// <summary>Gets whether there are ranges.</summary>
    internal bool IsLaid => !queue.IsEmpty;

    /// <summary>Cuts bytes into ranges, each of whole lines; only when there are none.</summary>
    /// <param name="all">The bytes.</param>
    /// <param name="start">Where a row begins.</param>
    /// <param name="length">Where the bytes end.</param>
    /// <param name="rangeLength">How long a range is, about.</param>
    internal void Lay(byte[] all, int start, int length, int rangeLength)
    {
        bytes = all;
        queue.Lay(all.AsSpan(0, length), start, rangeLength);
    }

    /// <summary>Takes rows into the table up to the first that is not plain.</summary>
    /// <param name="start">Where a row begins.</param>
    /// <param name="linesBefore">How many lines there are before it.</param>
    /// <returns>Where the first row begins that was not taken, and how many were.</returns>
    internal (int At, int Rows) Take(int start, int linesBefore)
    {
        lock (gate)
        {
            if (!TryGoOn(start))
            {
                return (start, 0);
            }

            lines = linesBefore;
            isHalted = false;
            StartOthers();
        }

        Work(isCaller: true);
        bool hasFailed;
        lock (gate)
        {
            isHalted = true;
            AwaitFilled();
            hasFailed = isBroken;
        }

        // Throws what a thread has thrown. The others may need the gate to come to their end.
        Task.WaitAll(hasFailed ? started : []);
        return (queue.At, lines - linesBefore);
    }

    /// <summary>Waits until nobody looks at the bytes any more, and gives the ranges up.</summary>
    internal void Release()
    {
        lock (gate)
        {
            queue.Close();
        }

        Task.WaitAll(started);
        started.Clear();
        queue.Clear();
    }

    // The reader may have read rows on its own since then: the range in which it is now begins there.
    private bool TryGoOn(int start)
    {
        for (; queue.Turn is { } past && past.End <= start; queue.Pass())
        {
            AwaitRead(past);
        }

        if (queue.Turn is { } range && range.From != start)
        {
            AwaitRead(range);
            queue.OpenAt(start);
        }

        return queue.Turn is not null;
    }

    private void AwaitRead(PlainRange range)
    {
        while (range.State == RangeState.Reading && !isBroken)
        {
            Monitor.Wait(gate);
        }
    }

    private void AwaitFilled()
    {
        while (filling > 0)
        {
            Monitor.Wait(gate);
        }
    }

    private void StartOthers()
    {
        for (int waiting = queue.CountOpen(threads - 1); working < waiting; working++)
        {
            started.Add(Task.Run(WorkBeside));
        }
    }

    private void WorkBeside()
    {
        bool isDone = false;
        try
        {
            Work(isCaller: false);
            isDone = true;
        }
        finally
        {
            lock (gate)
            {
                isBroken |= !isDone;
                Monitor.PulseAll(gate);
            }
        }
    }

    private void Work(bool isCaller)
    {
        PlainParser parser = parsers.Take();
        while (TryWork(parser, isCaller))
        {
        }

        parsers.Return(parser);
    }

    /// <summary>Puts a range into the table or reads one; false where there is nothing to do.</summary>
    private bool TryWork(PlainParser parser, bool isCaller)
    {
        PlainRange? range;
        lock (gate)
        {
            while (!TryChoose(out range, isCaller))
            {
                bool isOver = isBroken || isHalted || (queue.Turn is null && !isPutting);
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

        if (!isPutting && !isHalted && queue.Turn is { State: RangeState.Read } ready)
        {
            range = ready;
            isPutting = true;
            return true;
        }

        range = queue.Take();
        return range is not null;
    }

    private void Read(PlainRange range, PlainParser parser)
    {
        RowList list = range.List!;
        int at = parser.ReadAll(bytes, range.At, range.End, list);
        list.FindRounds();
        lock (gate)
        {
            range.At = at;
            range.State = RangeState.Read;
            if (list.Count == 0)
            {
                // Behind a name that nobody knows yet all ranges are so.
                queue.TakeListOf(range);
            }

            Monitor.PulseAll(gate);
        }
    }

    private void Put(PlainRange range)
    {
        RowList? list = range.List;
        int rows = list?.Count ?? 0;
        bool isReserved = list is not null && list.TryReserve(table, file, lines);
        if (!isReserved)
        {
            lock (gate)
            {
                AwaitFilled();
            }

            list?.MoveTo(table, file, lines);
        }

        lock (gate)
        {
            lines += rows;
            range.From = range.At;
            range.List = isReserved ? null : list;
            filling += isReserved ? 1 : 0;
            EndPutting(range);
        }

        if (isReserved)
        {
            Fill(list!);
        }
    }

    private void EndPutting(PlainRange range)
    {
        isPutting = false;
        if (range.IsWhole)
        {
            queue.Pass();
        }
        else if (range.MayGoOn(names.Count))
        {
            queue.OpenAgain();
            StartOthers();
        }
        else
        {
            isHalted = true;
        }

        Monitor.PulseAll(gate);
    }

    private void Fill(RowList list)
    {
        try
        {
            list.Fill();
        }
        finally
        {
            lock (gate)
            {
                filling--;
                queue.Return(list);
                Monitor.PulseAll(gate);
            }
        }
    }
}
