using System.Text;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Syntax;

/// <summary>Puts the quotes of JSON in the place of those that a Chinese input method or an editor typed.</summary>
internal static class JsonQuotes
{
    // No text that is meant is longer.
    private const int TextMax = 4096;

    private const string Singles = "'‘’＇";
    private const string Doubles = "\"“”„‟＂「」『』«»";

    /// <summary>
    /// Returns the change that puts a text with other quotes into double quotes; null where its end is not clear.
    /// </summary>
    /// <param name="source">The text of the file.</param>
    /// <param name="opening">The opening quote, or the whole text with its quotes.</param>
    internal static SuggestedEdit? Rewrite(SourceText source, SourceSpan opening)
    {
        string line = RestOfLine(source, opening.Start);
        string closers = Singles.Contains(line[0], StringComparison.Ordinal) ? Singles : Doubles;
        int end = EndOf(line, 1, closers);
        if (end < 0)
        {
            return null;
        }

        string inside = line[1..end];
        bool isPlain = !inside.Any(character => character is '"' or '\\' || char.IsControl(character));
        int length = Encoding.UTF8.GetByteCount(line.AsSpan(0, end + 1));
        return isPlain ? new SuggestedEdit(new SourceSpan(opening.Start, length), $"\"{inside}\"") : null;
    }

    /// <summary>
    /// Returns the change that closes a text that begins with a double quote and ends with another one; null where
    /// there is no such end.
    /// </summary>
    internal static SuggestedEdit? Close(SourceText source, SourceSpan text)
    {
        string line = RestOfLine(source, text.Start);
        int end = EndOf(line, 1, Doubles[1..]);
        return end < 0
            ? null
            : new SuggestedEdit(
                new SourceSpan(
                    text.Start + Encoding.UTF8.GetByteCount(line.AsSpan(0, end)),
                    Encoding.UTF8.GetByteCount(line.AsSpan(end, 1))),
                "\"");
    }

    /// <summary>Returns the advice to close a text as <see cref="Close"/> would.</summary>
    internal static FormattedText CloseAdvice(SourceText source, SuggestedEdit edit) => new(
        new(
            "write the closing quote {0} as \", with the input method switched to English.",
            "请切换到英文输入法，把右引号 {0} 改成 \"。"),
        source.GetString(edit.Span));

    // A quote ends a text only where JSON could go on behind it, so that quotes inside of a text are passed over.
    private static int EndOf(string line, int from, string closers)
    {
        for (int i = from; i < line.Length; i++)
        {
            if (closers.Contains(line[i], StringComparison.Ordinal))
            {
                int next = i + 1;
                while (next < line.Length && char.IsWhiteSpace(line[next]))
                {
                    next++;
                }

                if (next == line.Length || ":：,，}]｝］".Contains(line[next], StringComparison.Ordinal))
                {
                    return i;
                }

                // Blanks are passed over once, so that a line of nothing else takes no long time.
                i = next - 1;
            }
        }

        return -1;
    }

    private static string RestOfLine(SourceText source, int start)
    {
        SourceSpan line = source.GetLine(start);
        return source.GetString(SourceSpan.FromBounds(start, Math.Min(line.End, start + TextMax)));
    }
}
