using System.CommandLine;
using HealthTargets.Rules.Schemas;

namespace HealthTargets.Cli;

/// <summary><c>healthtargets schema</c>: the JSON Schema of plan files.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        Command command = new("schema", "Prints the JSON Schema of plan files, for editors.");
        command.SetAction(_ =>
        {
            terminal.Output.Write(PlanSchema.Write());
            return ExitCode.Fine;
        });
        return command;
    }
}
