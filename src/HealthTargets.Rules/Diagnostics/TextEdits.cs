using System.Text;

namespace HealthTargets.Rules.Diagnostics;

/// <summary>Makes several changes of one text at once.</summary>
internal static class TextEdits
{
    /// <summary>
    /// Returns the diagnostics whose changes can be made together, in the order of the text: of two that touch the same
    /// place the first one.
    /// </summary>
    internal static IReadOnlyList<Diagnostic> Choose(IEnumerable<Diagnostic> diagnostics)
    {
        List<Diagnostic> chosen = [];
        int end = -1;
        foreach (Diagnostic one in diagnostics.Where(one => one.Edit is not null).OrderBy(one => one.Edit!.Value.Span))
        {
            SourceSpan span = one.Edit!.Value.Span;
            if (span.Start > end)
            {
                chosen.Add(one);
                end = span.End;
            }
        }

        return chosen;
    }

    /// <summary>Returns a text with changes that <see cref="Choose"/> put in order.</summary>
    internal static byte[] Apply(ReadOnlySpan<byte> text, IEnumerable<SuggestedEdit> edits)
    {
        using MemoryStream output = new(text.Length + 64);
        int at = 0;
        foreach (SuggestedEdit edit in edits)
        {
            output.Write(text[at..edit.Span.Start]);
            output.Write(Encoding.UTF8.GetBytes(edit.Replacement));
            at = edit.Span.End;
        }

        output.Write(text[at..]);
        return output.ToArray();
    }
}
