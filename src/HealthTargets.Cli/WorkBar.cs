using Spectre.Console;

namespace HealthTargets.Cli;

/// <summary>Draws the bar of long work; the only place that does.</summary>
internal static class WorkBar
{
    private const int Width = 40;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Draws the bar until the work is done, and takes it away then.</summary>
    public static void Draw(TextWriter error, string title, WorkProgress progress, ManualResetEventSlim done)
    {
        IAnsiConsole console = Console(error);
        if (!console.Profile.Capabilities.Ansi)
        {
            // A terminal that can't take a bar away again gets none.
            done.Wait();
            return;
        }

        console.Progress().AutoClear(true)
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn { Width = Width },
                new PercentageColumn(),
                new RemainingTimeColumn())
            .Start(context =>
            {
                ProgressTask task = context.AddTask(Markup.Escape(title), maxValue: 1);
                while (!done.Wait(Pause))
                {
                    task.Value = progress.Share;
                }
            });
    }

    // The detection honours NO_COLOR and a terminal that says that it is dumb.
    private static IAnsiConsole Console(TextWriter error)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(error),
            Interactive = InteractionSupport.Yes,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
