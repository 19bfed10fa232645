using System.Text.RegularExpressions;
using HealthTargets.TestSupport;

namespace HealthTargets.Cli.Tests.Docs;

/// <summary>
/// A page whose blocks after a comment <c>file: PATH</c> hold that file, and after <c>run in FOLDER: ARGUMENTS</c> what
/// the tool prints there.
/// </summary>
internal static partial class RunPage
{
    /// <summary>Returns the page with every block as it should be.</summary>
    internal static string Made(string page) => Block().Replace(page, match =>
        $"{match.Groups["comment"].Value}\n```{match.Groups["language"].Value}\n"
        + $"{Content(match.Groups["what"].Value).TrimEnd('\n')}\n```");

    /// <summary>Returns how many such blocks a page has.</summary>
    internal static int Blocks(string page) => Block().Count(page);

    private static string Content(string what)
    {
        if (what.StartsWith("file: ", StringComparison.Ordinal))
        {
            return Repository.ReadText(what["file: ".Length..]);
        }

        Match run = Command().Match(what);
        Assert.True(run.Success, $"A page asks for \"{what}\", which nobody knows how to make.");
        string folder = run.Groups["folder"].Value;
        string arguments = run.Groups["arguments"].Value;
        Tool tool = Tool.Run([.. arguments.Split(' ').Select(argument =>
            Repository.Has($"{folder}/{argument}") ? Repository.PathTo($"{folder}/{argument}") : argument)]);
        string printed = (tool.Output + tool.Error)
            .Replace(Repository.PathTo(folder) + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        return $"$ healthtargets {arguments}\n{printed}";
    }

    [GeneratedRegex(
        "(?<comment><!-- (?<what>(file|run in)[^>]*?) -->)\n```(?<language>[a-z]*)\n(.*?)```",
        RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^run in (?<folder>[^:]+): (?<arguments>.+)$")]
    private static partial Regex Command();
}
