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

    public void AddTo(Command command)
    {
        command.Add(filter);
        command.Add(target);
        command.Add(junit);
    }

    public TestChoice Choice(ParseResult parsed) =>
        new(parsed.GetValue(filter), parsed.GetValue(target), parsed.GetValue(junit));
}
