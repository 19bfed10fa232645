using System.Text;

namespace HealthTargets.Rules.Diagnostics;

/// <summary>
/// A named text in UTF-8 that knows the line and column of each byte. A byte order mark at its start is left out, so
/// that offset 0 is the first character. Bytes that are no UTF-8 are kept; they count as one column each and are shown
/// as U+FFFD. Immutable (the bytes given must not change afterwards) and safe on any thread.
/// </summary>
public sealed class SourceText
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly Lazy<LineIndex> lines;
    private readonly int firstLine;

    /// <summary>Makes a source text of bytes.</summary>
    /// <param name="name">The name that messages show, normally the path of a file as the user gave it.</param>
    /// <param name="bytes">The text in UTF-8, with or without byte order mark.</param>
    public SourceText(string name, ReadOnlyMemory<byte> bytes)
        : this(name, bytes, firstLine: 1)
    {
    }

    /// <summary>Makes a source text of one piece of a longer one, such as a row of a large file.</summary>
    internal SourceText(string name, ReadOnlyMemory<byte> bytes, int firstLine)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        Bytes = bytes.Span.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;
        this.firstLine = firstLine;
        lines = new Lazy<LineIndex>(() => new LineIndex(Bytes));
    }

    /// <summary>Gets the name that messages show.</summary>
    public string Name { get; }

    /// <summary>Gets the bytes of the text, without byte order mark.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Makes a source text of a string.</summary>
    /// <param name="name">The name that messages show.</param>
    /// <param name="text">The text; a surrogate without its partner becomes U+FFFD.</param>
    public static SourceText FromString(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Returns the line and column of a byte.</summary>
    /// <param name="offset">The offset of the byte; one outside the text counts as the nearest end.</param>
    public SourcePosition GetPosition(int offset)
    {
        offset = Clamp(offset);
        int start = lines.Value.FindLineStart(offset);
        int column = Encoding.UTF8.GetCharCount(Bytes.Span[start..offset]) + 1;
        return new SourcePosition(firstLine + lines.Value.CountBreaksBefore(start), column);
    }

    /// <summary>Returns the span of the line that holds a byte, its end left out.</summary>
    /// <param name="offset">The offset of the byte; one outside the text counts as the nearest end.</param>
    public SourceSpan GetLine(int offset)
    {
        int start = lines.Value.FindLineStart(Clamp(offset));
        return SourceSpan.FromBounds(start, lines.Value.FindLineEnd(start));
    }

    /// <summary>Returns the characters of a span; bytes that are no UTF-8 come out as U+FFFD.</summary>
    /// <param name="span">The span; what is outside the text is left out.</param>
    public string GetString(SourceSpan span)
    {
        int start = Clamp(span.Start);
        return Encoding.UTF8.GetString(Bytes.Span[start..Math.Max(start, Clamp(span.End))]);
    }

    private int Clamp(int offset)
    {
        ReadOnlySpan<byte> text = Bytes.Span;
        offset = Math.Clamp(offset, 0, text.Length);

        // A place inside a character counts as the place before it; a character has at most three bytes behind its
        // first.
        int start = offset;
        while (start > 0 && start < text.Length && offset - start < 3 && (text[start] & 0xC0) == 0x80)
        {
            start--;
        }

        return start < text.Length && Rune.DecodeFromUtf8(text[start..], out _, out int length)
            == System.Buffers.OperationStatus.Done && start + length > offset
            ? start
            : offset;
    }
}
