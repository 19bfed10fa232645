namespace HealthTargets.Rules.Data.Rows;

/// <summary>
/// Lends a stream piece by piece: what a reader leaves over stands in front of the next piece. It grows only as far as
/// one row needs, and the splitters bound the length of rows.
/// </summary>
internal sealed class PieceBuffer(Stream stream, int initialLength = PieceBuffer.UsualLength)
{
    private const int UsualLength = 1 << 18;

    // Behind the piece there is room, so that who reads vectors can do so up to its last row.
    private const int Slack = 1 << 10;

    private int length;

    /// <summary>Gets the bytes; only those of <see cref="Piece"/> count, and only until the next piece.</summary>
    internal byte[] Bytes { get; private set; } = new byte[initialLength + Slack];

    /// <summary>Gets the piece.</summary>
    internal ReadOnlySpan<byte> Piece => Bytes.AsSpan(0, length);

    /// <summary>Reads the next piece behind what was left over.</summary>
    /// <returns>Whether it is the last one.</returns>
    internal bool Fill()
    {
        int lengthMax = Bytes.Length - Slack;
        if (length == lengthMax)
        {
            lengthMax *= 2;
            byte[] larger = new byte[lengthMax + Slack];
            Piece.CopyTo(larger);
            Bytes = larger;
        }

        int added = stream.ReadAtLeast(
            Bytes.AsSpan(length..lengthMax), lengthMax - length, throwOnEndOfStream: false);
        length += added;
        return length < lengthMax;
    }

    /// <summary>Gives up bytes at the start of the piece.</summary>
    internal void Drop(int count)
    {
        Piece[count..].CopyTo(Bytes);
        length -= count;
    }
}
