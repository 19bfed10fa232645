using System.Text;
using System.Text.RegularExpressions;

namespace HealthTargets.TestSupport.House;

/// <summary>A page of the documentation: its headings, what stands below them, and its links.</summary>
internal sealed partial class MarkdownPage
{
    private readonly string path;
    private readonly string prose;

    private MarkdownPage(string path, string text)
    {
        this.path = path;
        prose = CodeBlock().Replace(text, "");
    }

    /// <summary>Reads a page by its path from the root of the repository.</summary>
    public static MarkdownPage Read(string path) => new(path, Repository.ReadText(path));

    /// <summary>The pages that people read: those at the top, in docs and in samples.</summary>
    public static IEnumerable<MarkdownPage> All =>
        Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(Below("docs"))
            .Concat(Below("samples"))
            .Select(Repository.Relative)
            .Order(StringComparer.Ordinal)
            .Select(Read);

    /// <summary>Says whether a section has, one level below it, a heading with text of its own.</summary>
    public bool HasParagraph(string section, string heading)
    {
        int start = prose.IndexOf($"\n## {section}\n", StringComparison.Ordinal);
        if (start < 0)
        {
            return false;
        }

        int next = prose.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        string part = next < 0 ? prose[start..] : prose[start..next];
        return Regex.IsMatch(part, $@"\n### {Regex.Escape(heading)}\n\s*[^\s#]");
    }

    /// <summary>Returns a sentence for every link to a file or heading of the repository that is not there.</summary>
    public IEnumerable<string> BrokenLinks()
    {
        foreach (Match match in Link().Matches(CodeSpan().Replace(prose, "")))
        {
            string address = match.Groups["address"].Value;
            string[] parts = address.Split('#', 2);
            string target = parts[0].Length == 0 ? path : Resolve(parts[0]);
            bool isThere = Repository.Has(target) && (parts.Length == 1 || Read(target).HasAnchor(parts[1]));
            if (!isThere)
            {
                yield return $"{path} links to {address}";
            }
        }
    }

    private static IEnumerable<string> Below(string folder) =>
        Repository.Has(folder)
            ? Directory.EnumerateFiles(Repository.PathTo(folder), "*.md", SearchOption.AllDirectories)
            : [];

    private string Resolve(string address)
    {
        string folder = Path.GetDirectoryName(Repository.PathTo(path))!;
        return Repository.Relative(Path.GetFullPath(Uri.UnescapeDataString(address), folder));
    }

    private bool HasAnchor(string anchor) =>
        Heading().Matches(prose).Any(heading => AnchorOf(heading.Groups["text"].Value) == anchor);

    // As GitHub does it: small letters, blanks to hyphens, no punctuation.
    private static string AnchorOf(string heading)
    {
        StringBuilder anchor = new();
        foreach (char sign in heading.Trim().ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(sign) || sign is '-' or '_')
            {
                anchor.Append(sign);
            }
            else if (sign == ' ')
            {
                anchor.Append('-');
            }
        }

        return anchor.ToString();
    }

    [GeneratedRegex("^```.*?^```[ \\t]*$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("`[^`\\n]+`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"^#{1,6} (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\((?!https?:|mailto:)(?<address>[^)\s]+)[^)]*\)")]
    private static partial Regex Link();
}
