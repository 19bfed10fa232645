namespace HealthTargets.Rules.Diagnostics;

/// <summary>Counts line breaks: LF, CRLF, or a CR alone.</summary>
internal static class LineBreaks
{
    /// <summary>
    /// Counts the breaks whose last byte lies in a range. A CRLF is counted at its LF, so that a border between the two
    /// counts it once.
    /// </summary>
    internal static int Count(ReadOnlySpan<byte> text, int start, int end)
    {
        int count = 0;
        while (start < end)
        {
            int next = text[start..end].IndexOfAny((byte)'\n', (byte)'\r');
            if (next < 0)
            {
                break;
            }

            start += next + 1;
            bool isFirstOfPair = text[start - 1] == '\r' && start < text.Length && text[start] == '\n';
            count += isFirstOfPair ? 0 : 1;
        }

        return count;
    }

    /// <summary>Returns the offset behind the break that starts at an offset.</summary>
    internal static int Pass(ReadOnlySpan<byte> text, int offset)
    {
        bool isPair = text[offset] == '\r' && offset + 1 < text.Length && text[offset + 1] == '\n';
        return offset + (isPair ? 2 : 1);
    }
}
