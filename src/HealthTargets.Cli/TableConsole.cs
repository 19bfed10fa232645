using Spectre.Console;

namespace HealthTargets.Cli;

/// <summary>Makes the console on which tables are drawn: with colours on a terminal, plain elsewhere.</summary>
internal static class TableConsole
{
    // Wide enough for a table in a file or in documentation.
    private const int WidthElsewhere = 130;

    /// <summary>Returns a console of a width; null where there is no terminal.</summary>
    public static IAnsiConsole Create(TextWriter output, int? width)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = width is null ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = width is null ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = width ?? WidthElsewhere;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
