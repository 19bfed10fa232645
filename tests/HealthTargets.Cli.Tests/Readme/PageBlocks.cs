using System.Text;
using System.Text.RegularExpressions;
using HealthTargets.TestSupport;

namespace HealthTargets.Cli.Tests.Readme;

/// <summary>
/// The blocks of a page that are made: after a comment <c>file: PATH</c> stands the file, after <c>run in FOLDER:
/// ARGUMENTS</c> what the command prints there.
/// </summary>
internal static partial class PageBlocks
{
    /// <summary>The comment that says that a block shows what a command prints.</summary>
    public const string RunMark = "<!-- run in ";

    public static int Count(string page) => Block().Count(page);

    /// <summary>The page with each block made anew.</summary>
    /// <param name="page">The text of the page.</param>
    /// <param name="other">Makes the blocks of other comments; null for those that it does not know.</param>
    public static string Made(string page, Func<string, string?>? other = null) => Block().Replace(page, match =>
        $"{match.Groups["comment"].Value}\n```{match.Groups["language"].Value}\n"
        + $"{Content(match.Groups["what"].Value, other).TrimEnd('\n')}\n```");

    private static string Content(string what, Func<string, string?>? other)
    {
        if (what.StartsWith("file: ", StringComparison.Ordinal))
        {
            return Repository.ReadText(what["file: ".Length..]);
        }

        if (other?.Invoke(what) is { } made)
        {
            return made;
        }

        Match run = Command().Match(what);
        Assert.True(run.Success, $"The page asks for \"{what}\", which nobody knows how to make.");
        return Prompt(run.Groups["arguments"].Value)
            + Printed(run.Groups["folder"].Value, run.Groups["arguments"].Value.Split(' '));
    }

    private static string Prompt(string arguments) => $"$ healthtargets {arguments}\n";

    private static string Printed(string folder, string[] arguments)
    {
        StringWriter printed = new() { NewLine = "\n" };
        string[] rooted = [.. arguments.Select(argument => Rooted(folder, argument))];
        CommandLine.Run(rooted, new Terminal(printed, printed, null));
        StringBuilder text = printed.GetStringBuilder();
        return text.ToString().Replace(Repository.PathTo(folder) + Path.DirectorySeparatorChar, "");
    }

    // A file of the folder, perhaps with a name before it: plan=plan.json.
    private static string Rooted(string folder, string argument)
    {
        int start = argument.IndexOf('=') + 1;
        string path = Repository.PathTo($"{folder}/{argument[start..]}");
        return File.Exists(path) ? argument[..start] + path : argument;
    }

    [GeneratedRegex("(?<comment><!-- (?<what>[^>]*?) -->)\n```(?<language>[a-z]*)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^run in (?<folder>[^:]+): (?<arguments>.+)$")]
    private static partial Regex Command();
}
