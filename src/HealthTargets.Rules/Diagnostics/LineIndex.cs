namespace HealthTargets.Rules.Diagnostics;

/// <summary>
/// Finds the line of a byte. Only every 64 KB one count is kept, so that the index of a large file stays small; a
/// line ends at LF, CRLF or a CR alone.
/// </summary>
internal sealed class LineIndex
{
    private const int BlockBytes = 1 << 16;

    private readonly ReadOnlyMemory<byte> bytes;

    // Invariant: breaksBefore[i] is the number of line ends before byte i * BlockBytes.
    private readonly int[] breaksBefore;

    internal LineIndex(ReadOnlyMemory<byte> bytes)
    {
        this.bytes = bytes;
        breaksBefore = new int[(bytes.Length / BlockBytes) + 1];
        for (int block = 1; block < breaksBefore.Length; block++)
        {
            int start = (block - 1) * BlockBytes;
            breaksBefore[block] = breaksBefore[block - 1] + CountBreaks(start, start + BlockBytes);
        }
    }

    /// <summary>Returns how many lines end before a byte.</summary>
    internal int CountBreaksBefore(int offset)
    {
        int block = offset / BlockBytes;
        return breaksBefore[block] + CountBreaks(block * BlockBytes, offset);
    }

    /// <summary>Returns the offset of the first byte of the line that holds a byte.</summary>
    internal int FindLineStart(int offset)
    {
        ReadOnlySpan<byte> text = bytes.Span;

        // The LF of a CRLF belongs to the line it ends.
        if (offset > 0 && offset < text.Length && text[offset] == '\n' && text[offset - 1] == '\r')
        {
            offset--;
        }

        return text[..offset].LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
    }

    /// <summary>
    /// Returns the offset behind the last byte of the line that starts at an offset, its end left out.
    /// </summary>
    internal int FindLineEnd(int lineStart)
    {
        int length = bytes.Span[lineStart..].IndexOfAny((byte)'\n', (byte)'\r');
        return length < 0 ? bytes.Length : lineStart + length;
    }

    private int CountBreaks(int start, int end) => LineBreaks.Count(bytes.Span, start, end);
}
