using Spectre.Console;

namespace HealthTargets.Cli;

/// <summary>Shows how far long work has come: on a terminal, and nowhere else.</summary>
internal static class LongWork
{
    /// <summary>Does the work.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="name">What is worked on.</param>
    /// <param name="work">The work; it tells how many steps are done, of how many.</param>
    public static T Run<T>(Terminal terminal, string name, Func<Action<int, int>?, T> work)
    {
        if (terminal.Width is null)
        {
            return work(null);
        }

        // What was written before must stand above the bar, which goes away when the work is done.
        terminal.Output.Flush();
        return TableConsole.Create(terminal.Output, terminal.Width).Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(context =>
            {
                ProgressTask task = context.AddTask(Markup.Escape(name));
                return work((done, all) =>
                {
                    task.MaxValue = all;
                    task.Value = done;
                });
            });
    }
}
