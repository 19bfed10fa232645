using System.Globalization;
using System.Text;

namespace HealthTargets.Rules.Diagnostics;

/// <summary>
/// Writes a line of a text with its number, and under it carets below a span:
/// <code>
///    14 |     "indicator": "skilled_birth_atendance",
///       |                  ^^^^^^^^^^^^^^^^^^^^^^^^^
/// </code>
/// Of a long line only the part around the span is written.
/// </summary>
internal static class SourceExcerpt
{
    private const int LineBytesMax = 160;
    private const int BytesBefore = 60;
    private const int BytesAfter = 100;
    private const string Cut = "…";

    /// <summary>Appends the two lines, without a line break behind the second.</summary>
    internal static void Append(StringBuilder output, SourceText source, SourceSpan span)
    {
        SourceSpan line = source.GetLine(span.Start);
        SourceSpan shown = Narrow(source, line, span.Start);
        int caretEnd = Math.Clamp(span.End, shown.Start, shown.End);
        int caretStart = Math.Clamp(span.Start, shown.Start, caretEnd);

        string before = (shown.Start > line.Start ? Cut : "")
            + Plain(source, SourceSpan.FromBounds(shown.Start, caretStart));
        string marked = Plain(source, SourceSpan.FromBounds(caretStart, caretEnd));
        string after = Plain(source, SourceSpan.FromBounds(caretEnd, shown.End))
            + (shown.End < line.End ? Cut : "");

        string number = source.GetPosition(span.Start).Line.ToString(CultureInfo.InvariantCulture).PadLeft(5);
        output.Append((number + " | " + before + marked + after).TrimEnd()).Append('\n')
            .Append(' ', number.Length + 1).Append("| ")
            .Append(' ', DisplayWidth.Of(before)).Append('^', Math.Max(1, DisplayWidth.Of(marked)));
    }

    private static SourceSpan Narrow(SourceText source, SourceSpan line, int offset)
    {
        if (line.Length <= LineBytesMax)
        {
            return line;
        }

        int start = Math.Max(line.Start, Math.Min(offset, line.End) - BytesBefore);
        int end = Math.Min(line.End, start + BytesBefore + BytesAfter);
        return SourceSpan.FromBounds(NextCharacter(source, start), NextCharacter(source, end));
    }

    private static int NextCharacter(SourceText source, int offset)
    {
        ReadOnlySpan<byte> text = source.Bytes.Span;
        int last = Math.Min(text.Length, offset + 3);
        while (offset < last && (text[offset] & 0xC0) == 0x80)
        {
            offset++;
        }

        return offset;
    }

    /// <summary>Returns a stretch with tabs as one blank and what can't be shown as U+FFFD.</summary>
    private static string Plain(SourceText source, SourceSpan span) =>
        PlainText.Clean(source.GetString(span).Replace('\t', ' '), int.MaxValue);
}
