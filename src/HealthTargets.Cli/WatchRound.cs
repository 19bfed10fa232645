using HealthTargets.Values;

namespace HealthTargets.Cli;

/// <summary>What is done again whenever a file changes: check, test and, as of a day, evaluate.</summary>
/// <param name="Plans">The plans.</param>
/// <param name="Units">The files of units.</param>
/// <param name="Data">The files of data.</param>
/// <param name="AsOf">The day, or null to evaluate nothing.</param>
/// <param name="Language">The language.</param>
internal sealed record WatchRound(
    IReadOnlyList<string> Plans,
    IReadOnlyList<string> Units,
    IReadOnlyList<string> Data,
    string? AsOf,
    Language Language)
{
    /// <summary>Returns the files to look at.</summary>
    public IEnumerable<string> Files() => WatchedFiles.Of(Plans, [.. Units, .. Data]);

    /// <summary>Does it once.</summary>
    /// <param name="terminal">Where it is written.</param>
    /// <param name="changed">The files that changed; none the first time.</param>
    public void Run(Terminal terminal, IReadOnlyList<string> changed)
    {
        if (changed.Count > 0)
        {
            string names = string.Join(", ", changed.Select(Path.GetFileName));
            terminal.Output.Write(In($"\n--- {names} changed\n", $"\n--- {names} 有改动\n"));

            // Messages go another way, and must stand below it.
            terminal.Output.Flush();
        }

        string[] lang = ["--lang", Language == Language.Chinese ? "zh" : "en"];
        string[] units = [.. Units.SelectMany(file => new[] { "--units", file })];
        string[] data = [.. Data.SelectMany(file => new[] { "--data", file })];
        if (CommandLine.Run(["check", .. Plans, .. units, .. lang], terminal) == ExitCode.Fine)
        {
            CommandLine.Run(["test", .. Plans, .. lang], terminal);
            if (AsOf is not null)
            {
                CommandLine.Run(["evaluate", .. Plans, .. units, .. data, "--as-of", AsOf, .. lang], terminal);
            }
        }

        terminal.Output.Write(In(
            "--- waiting for changes; Ctrl-C ends\n", "--- 等待文件改动；按 Ctrl-C 结束\n"));
        terminal.Output.Flush();
    }

    private string In(string english, string chinese) => Language == Language.Chinese ? chinese : english;
}
