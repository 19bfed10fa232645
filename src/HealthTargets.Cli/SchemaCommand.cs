using System.CommandLine;
using HealthTargets.Rules.Schemas;

namespace HealthTargets.Cli;

/// <summary><c>healthtargets schema</c>: the JSON Schemas of plan files and of files of tests.</summary>
internal static class SchemaCommand
{
    private const string Plan = "plan";
    private const string PlanTest = "plantest";
    private const string Newest = "2020-12";
    private const string Older = "07";

    public static Command Create(Terminal terminal)
    {
        Argument<string> file = new("file")
        {
            Description = $"Of which files: {Plan} (the default) or {PlanTest}.",
            DefaultValueFactory = _ => Plan,
        };
        file.AcceptOnlyFromAmong(Plan, PlanTest);
        Option<string> draft = new("--draft")
        {
            Description = $"The version of JSON Schema: {Newest} (the default) or {Older}.",
            DefaultValueFactory = _ => Newest,
        };
        draft.AcceptOnlyFromAmong(Newest, Older);
        Command command = new("schema", "Prints the JSON Schema of plan files or of their tests, for editors.")
        {
            file,
            draft,
        };
        command.SetAction(parsed =>
        {
            SchemaDraft version =
                parsed.GetValue(draft) == Older ? SchemaDraft.Draft07 : SchemaDraft.Draft202012;
            terminal.Output.Write(parsed.GetValue(file) == PlanTest
                ? PlanTestSchema.Write(version)
                : PlanSchema.Write(version));
            return ExitCode.Fine;
        });
        return command;
    }
}
