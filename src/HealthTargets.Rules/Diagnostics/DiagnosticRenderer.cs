using System.Runtime.InteropServices;
using System.Text;
using HealthTargets.Values;

namespace HealthTargets.Rules.Diagnostics;

/// <summary>Writes diagnostics as text, in English or Chinese, with LF as line break.</summary>
public static class DiagnosticRenderer
{
    // So often are the same reason and remedy given.
    private const int FullMax = 3;

    /// <summary>
    /// Returns the one-line form that build tools and editors read:
    /// <c>plan.json(14,18): error HT2001: There is no indicator named "x".</c>
    /// </summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="language">The language of the sentence; the word <c>error</c> stays English for the tools.</param>
    public static string RenderLine(Diagnostic diagnostic, Language language)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        string severity = diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "info",
        };
        string name = PlainText.Clean(diagnostic.Source.Name, int.MaxValue);
        return $"{name}{diagnostic.Position}: {severity} {diagnostic.Code}: {diagnostic.What(language)}";
    }

    /// <summary>
    /// Returns the full form: the one-line form, the line of the file with the place marked, why it can't work, how to
    /// mend it, and where to read more.
    /// </summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="language">The language of the sentences.</param>
    /// <returns>Several lines, without a line break behind the last.</returns>
    public static string Render(Diagnostic diagnostic, Language language)
    {
        var output = new StringBuilder(RenderLine(diagnostic, language)).Append('\n');
        SourceExcerpt.Append(output, diagnostic.Source, diagnostic.Span);
        output.Append('\n');
        foreach (RelatedSpan related in diagnostic.Related)
        {
            string name = ReferenceEquals(related.Source, diagnostic.Source)
                ? ""
                : PlainText.Clean(related.Source.Name, int.MaxValue);
            string place = name + related.Source.GetPosition(related.Span.Start);
            AppendPart(output, Labels.Also, language, place + " " + related.Label(language));
            SourceExcerpt.Append(output, related.Source, related.Span);
            output.Append('\n');
        }

        AppendPart(output, Labels.Why, language, diagnostic.Why(language));
        AppendPart(output, Labels.Fix, language, diagnostic.Fix(language));
        AppendPart(output, Labels.More, language, $"docs/errors/{diagnostic.Code}.md{Pointer(diagnostic, language)}");
        return output.ToString(0, output.Length - 1);
    }

    /// <summary>
    /// Returns the full forms of several diagnostics, a blank line between them. Those whose reason and remedy were
    /// given three times already are written as one line each, so that one mistake made in a hundred places does not
    /// bury the others.
    /// </summary>
    /// <param name="diagnostics">The diagnostics, in the order to write them.</param>
    /// <param name="language">The language of the sentences.</param>
    /// <returns>The text, ended by a line break; empty where there is no diagnostic.</returns>
    public static string Render(IEnumerable<Diagnostic> diagnostics, Language language)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        StringBuilder output = new();
        Dictionary<(string Code, string Why, string Fix), int> given = [];
        bool wasLine = false;
        foreach (Diagnostic diagnostic in diagnostics)
        {
            ref int times = ref CollectionsMarshal.GetValueRefOrAddDefault(
                given, (diagnostic.Code, diagnostic.Why(language), diagnostic.Fix(language)), out _);
            bool isLine = ++times > FullMax;
            if (output.Length > 0 && !(isLine && wasLine))
            {
                output.Append('\n');
            }

            output.Append(isLine ? RenderLine(diagnostic, language) : Render(diagnostic, language)).Append('\n');
            wasLine = isLine;
        }

        return output.ToString();
    }

    private static void AppendPart(StringBuilder output, BilingualText label, Language language, string text) =>
        output.Append("  ").Append(label.In(language)).Append(text).Append('\n');

    private static string Pointer(Diagnostic diagnostic, Language language) =>
        string.IsNullOrEmpty(diagnostic.Pointer)
            ? ""
            : "        " + Labels.At.In(language) + PlainText.Clean(diagnostic.Pointer, PlainText.WordsMax);

    private static class Labels
    {
        internal static BilingualText Also => new("Also: ", "另见：");

        internal static BilingualText Why => new("Why: ", "原因：");

        internal static BilingualText Fix => new("Fix: ", "改法：");

        internal static BilingualText More => new("More: ", "详见：");

        internal static BilingualText At => new("at ", "位于 ");
    }
}
