using System.Diagnostics;
using System.Globalization;
using HealthTargets.TestSupport;

namespace HealthTargets.Cli.Tests;

/// <summary>The tool as a process of its own, at a terminal, with somebody who has waited long enough.</summary>
public sealed class InterruptTests
{
    // Minutes of work, so that nothing but the signal can have ended it.
    private const int PlanCount = 50_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [SignalFact]
    public void Ctrl_C_ends_long_work_within_seconds_with_a_message_and_code_130()
    {
        using Folder folder = new();
        File.Copy(Repository.PathTo("samples/tested/clinics.plan.json"), folder.PathTo("p.json"));
        using PseudoTerminal terminal = new();
        using Process tool = Start(folder.PathTo(""), terminal);
        try
        {
            Assert.True(terminal.WaitFor("checking", Patience), "No bar came: " + terminal.Text);
            using (Process kill = Process.Start("/bin/kill", ["-INT", tool.Id.ToString(CultureInfo.InvariantCulture)]))
            {
                kill.WaitForExit();
            }

            Assert.True(tool.WaitForExit(TimeSpan.FromSeconds(10)), "It went on for ten seconds.");

            // The process would have ended with the same code on its own; the message says that the tool ended it.
            Assert.True(terminal.WaitFor("Stopped", Patience), terminal.Text);
            Assert.Equal((130, ""), (tool.ExitCode, tool.StandardOutput.ReadToEnd()));
        }
        finally
        {
            if (!tool.HasExited)
            {
                tool.Kill();
            }
        }
    }

    // The shell gives its standard error the terminal and becomes the tool, so that both have one number.
    private static Process Start(string directory, PseudoTerminal terminal)
    {
        ProcessStartInfo start = new("/bin/sh")
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        string[] words =
        [
            "-c", "exec \"$@\" 2>\"$HT_TERMINAL\"", "sh", DotNetCommand.Path,
            typeof(CommandLine).Assembly.Location, "check", .. Enumerable.Repeat("p.json", PlanCount),
        ];
        Array.ForEach(words, start.ArgumentList.Add);
        start.Environment["HT_TERMINAL"] = terminal.Path;
        start.Environment["TERM"] = "xterm";
        start.Environment.Remove("NO_COLOR");
        return Process.Start(start)!;
    }
}
