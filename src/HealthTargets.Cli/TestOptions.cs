using System.CommandLine;

namespace HealthTargets.Cli;

/// <summary>The options of <c>healthtargets test</c>.</summary>
internal sealed class TestOptions
{
    private readonly Option<string?> filter = new("--filter")
    {
        Description = "Runs the tests whose names contain this text, whatever the case of letters.",
        HelpName = "TEXT",
    };

    private readonly Option<string?> target = new("--target")
    {
        Description = "Runs the tests that expect something of this target.",
        HelpName = "ID",
    };

    private readonly Option<string?> junit = new("--junit")
    {
        Description = "Writes the outcomes as JUnit XML to this file, for servers of continuous integration.",
        HelpName = "FILE",
    };

    private readonly Option<bool> coverage = new("--coverage")
    {
        Description = "Says which targets, bounds, bands, grades, absences, overrides and vetoes no test touches.",
    };

    private readonly Option<bool> mutate = new("--mutate")
    {
        Description = "Changes the plan in one thing after the other and says which change no test would notice.",
    };

    private readonly Option<string> format = InputOptions.WithWords(
        "--format", "The form in which --coverage and --mutate are written.", "text", "json");

    public void AddTo(Command command)
    {
        command.Add(filter);
        command.Add(target);
        command.Add(junit);
        command.Add(coverage);
        command.Add(mutate);
        command.Add(format);
        command.Validators.Add(result =>
        {
            if (result.WordOf(format) == "json" && result.GetValue(coverage) == result.GetValue(mutate))
            {
                result.Add(ArgumentMistake.EitherOr, "--format json", "--coverage", "--mutate");
            }
        });
    }

    public TestChoice Choice(ParseResult parsed) => new(
        parsed.GetValue(filter),
        parsed.GetValue(target),
        parsed.GetValue(junit),
        parsed.GetValue(coverage),
        parsed.GetValue(mutate),
        parsed.GetValue(format) == "json");
}
