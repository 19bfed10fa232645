using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Data.Rows;

/// <summary>
/// Lends a stream piece by piece: what a reader leaves over stands in front of the next piece. It grows only as far as
/// one row needs, and the splitters bound the length of rows.
/// </summary>
/// <param name="stream">The stream.</param>
/// <param name="initialLength">How long a piece is at first.</param>
/// <param name="isAhead">Whether another thread reads the next piece while this one is looked at.</param>
internal sealed class PieceBuffer(
    Stream stream, int initialLength = PieceBuffer.UsualLength, bool isAhead = false)
{
    private const int UsualLength = 1 << 18;

    // Behind the piece there is room, so that who reads vectors can do so up to its last row.
    private const int Slack = 1 << 10;

    private int length;

    // In front of what is read ahead there is room for what will be left over.
    private int room = Slack;
    private byte[] nextBytes = [];
    private Task<int>? next;

    /// <summary>Gets the bytes; only those of <see cref="Piece"/> count, and only until the next piece.</summary>
    internal byte[] Bytes { get; private set; } = New((isAhead ? Slack : 0) + initialLength);

    /// <summary>Gets where the piece begins.</summary>
    internal int Start { get; private set; }

    /// <summary>Gets the piece.</summary>
    internal ReadOnlySpan<byte> Piece => Bytes.AsSpan(Start, length);

    /// <summary>Lends a stream to a reader of rows.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="plain">Takes rows in which there is nothing to explain; or none.</param>
    internal static PieceBuffer For(Stream stream, IPlainRows? plain) =>
        plain is null ? new(stream) : new(stream, plain.PieceLength, plain.WantsNextPiece);

    /// <summary>Has rows taken in which there is nothing to explain.</summary>
    /// <param name="plain">Takes them; or nobody does.</param>
    /// <param name="from">Where in the piece a row begins.</param>
    /// <param name="resume">What is before it.</param>
    /// <returns>How many bytes and how many rows, each of one line, were taken.</returns>
    internal (int Bytes, int Rows) TakePlain(IPlainRows? plain, int from, CsvResume resume) =>
        plain is null || resume.IsSkipping
            ? default
            : plain.Take(Bytes, Start + from, Start + length, resume.LinesBefore);

    /// <summary>Reads the next piece behind what was left over.</summary>
    /// <returns>Whether it is the last one.</returns>
    internal bool Fill()
    {
        bool isLast = next is null ? FillHere() : TakeNext(next);
        if (isAhead && !isLast)
        {
            int wanted = room + initialLength;
            nextBytes = nextBytes.Length < wanted + Slack ? New(wanted) : nextBytes;
            (byte[] bytes, int start) = (nextBytes, room);
            next = Task.Run(() => stream.ReadAtLeast(
                bytes.AsSpan(start, initialLength), initialLength, throwOnEndOfStream: false));
        }

        return isLast;
    }

    /// <summary>Waits until nobody reads from the stream any more, whatever comes of it.</summary>
    internal void Wait()
    {
        if (next is not null)
        {
            Task.WaitAny(next);
        }
    }

    /// <summary>Gives up bytes at the start of the piece.</summary>
    internal void Drop(int count)
    {
        if (isAhead)
        {
            Start += count;
        }
        else
        {
            Piece[count..].CopyTo(Bytes);
        }

        length -= count;
    }

    private bool FillHere()
    {
        int lengthMax = Bytes.Length - Slack;
        if (length == lengthMax)
        {
            lengthMax *= 2;
            byte[] larger = New(lengthMax);
            Piece.CopyTo(larger);
            Bytes = larger;
        }

        int added = stream.ReadAtLeast(
            Bytes.AsSpan(length..lengthMax), lengthMax - length, throwOnEndOfStream: false);
        length += added;
        return length < lengthMax;
    }

    private bool TakeNext(Task<int> reading)
    {
        int added = reading.GetAwaiter().GetResult();
        if (length > room)
        {
            byte[] larger = New(length * 2 + initialLength);
            nextBytes.AsSpan(room, added).CopyTo(larger.AsSpan(length * 2));
            (nextBytes, room) = (larger, length * 2);
        }

        Piece.CopyTo(nextBytes.AsSpan(room - length));
        (Bytes, nextBytes, Start, length) = (nextBytes, Bytes, room - length, length + added);
        next = null;
        return added < initialLength;
    }

    // What nothing was read into does not count, so it need not be cleared.
    private static byte[] New(int length) => GC.AllocateUninitializedArray<byte>(length + Slack);
}
