using System.Text;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Cli;

/// <summary>
/// The words behind the name of the command as one line of text, so that messages can point at one of them.
/// </summary>
internal sealed class CommandWords
{
    private readonly IReadOnlyList<string> words;
    private readonly Lazy<SourceText> source;

    internal CommandWords(IReadOnlyList<string> words)
    {
        this.words = words;
        source = new Lazy<SourceText>(
            () => SourceText.FromString(CommandLine.Name, string.Join(' ', words.Select(Shown))));
    }

    /// <summary>Gets the line.</summary>
    internal SourceText Source => source.Value;

    /// <summary>
    /// Returns the place of a word: the last of equal ones, which is the one too many; else the first word that holds
    /// it, as <c>--format=xml</c> holds <c>xml</c>; else the first of all.
    /// </summary>
    internal SourceSpan SpanOf(string? word)
    {
        SourceSpan? whole = null;
        SourceSpan? part = null;
        int start = 0;
        foreach (string one in words)
        {
            string shown = Shown(one);
            if (one == word)
            {
                whole = new SourceSpan(start, Bytes(shown));
            }
            else if (part is null && !string.IsNullOrEmpty(word)
                && shown.IndexOf(word, StringComparison.Ordinal) is >= 0 and int within)
            {
                part = new SourceSpan(start + Bytes(shown[..within]), Bytes(word));
            }

            start += Bytes(shown) + 1;
        }

        return whole ?? part ?? new SourceSpan(0, words.Count == 0 ? 0 : Bytes(Shown(words[0])));
    }

    // As somebody would have to write it, on one line.
    private static string Shown(string word) => word.Length == 0 || word.Any(char.IsWhiteSpace)
        ? $"\"{word.ReplaceLineEndings(" ")}\""
        : word;

    private static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);
}
