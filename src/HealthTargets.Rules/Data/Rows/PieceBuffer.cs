namespace HealthTargets.Rules.Data.Rows;

/// <summary>
/// Lends a stream piece by piece: what a reader leaves over stands in front of the next piece. It grows only as far as
/// one row needs, and the splitters bound the length of rows.
/// </summary>
internal sealed class PieceBuffer(Stream stream, int initialLength = PieceBuffer.UsualLength)
{
    private const int UsualLength = 1 << 18;

    private int length;

    /// <summary>Gets the bytes; only those of <see cref="Piece"/> count, and only until the next piece.</summary>
    internal byte[] Bytes { get; private set; } = new byte[initialLength];

    /// <summary>Gets the piece.</summary>
    internal ReadOnlySpan<byte> Piece => Bytes.AsSpan(0, length);

    /// <summary>Reads the next piece behind what was left over.</summary>
    /// <returns>Whether it is the last one.</returns>
    internal bool Fill()
    {
        if (length == Bytes.Length)
        {
            byte[] larger = new byte[Bytes.Length * 2];
            Piece.CopyTo(larger);
            Bytes = larger;
        }

        int added = stream.ReadAtLeast(Bytes.AsSpan(length), Bytes.Length - length, throwOnEndOfStream: false);
        length += added;
        return length < Bytes.Length;
    }

    /// <summary>Gives up bytes at the start of the piece.</summary>
    internal void Drop(int count)
    {
        Piece[count..].CopyTo(Bytes);
        length -= count;
    }
}
