using System.CommandLine;
using System.CommandLine.Completions;

namespace HealthTargets.Cli;

/// <summary>
/// <c>healthtargets completion</c>: scripts that let shells complete commands, options and their values. The scripts
/// ask this command again, with the line as it stands, so they never go out of date.
/// </summary>
internal static class CompletionCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="root">Returns the command that is completed.</param>
    public static Command Create(Terminal terminal, Func<Command> root)
    {
        string[] shells = ["bash", "zsh", "fish", "pwsh"];
        Argument<string> shell = new("SHELL") { Description = $"One of {string.Join(", ", shells)}." };
        shell.AcceptOnlyFromAmong(shells);
        Option<string?> line = new("--line") { Hidden = true };
        Option<int?> position = new("--position") { Hidden = true };
        Command command = new("completion", "Prints a script that lets a shell complete what you type.")
        {
            shell, line, position,
        };
        command.SetAction(parsed =>
        {
            terminal.Output.Write(parsed.GetValue(line) is { } text
                ? Suggestions(root(), text, parsed.GetValue(position) ?? text.Length)
                : Script(parsed.GetValue(shell)!));
            return ExitCode.Fine;
        });
        return command;
    }

    /// <summary>Returns a script.</summary>
    private static string Script(string shell)
    {
        string name = $"HealthTargets.Cli.Shells.healthtargets.{shell}";
        using Stream stream = typeof(CompletionCommand).Assembly.GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Suggestions(Command root, string line, int position)
    {
        int end = Math.Clamp(position, 0, line.Length);
        string typed = line[..end];

        // The first word is the tool itself, however it was called.
        int start = typed.IndexOf(' ', StringComparison.Ordinal);
        if (start < 0)
        {
            return "";
        }

        string arguments = typed[(start + 1)..];
        return string.Concat(root.Parse(arguments).GetCompletions(arguments.Length)
            .Select(item => item.InsertText ?? item.Label)
            .Where(word => !word.StartsWith('/') && word is not ("-?" or "-h"))
            .Distinct(StringComparer.Ordinal)
            .Select(word => word + "\n"));
    }
}
