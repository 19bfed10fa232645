using System.CommandLine;

namespace HealthTargets.Cli;

/// <summary>The <c>healthtargets</c> command with its subcommands.</summary>
internal static class CommandLine
{
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        RootCommand root = new("Evaluates health plans against observations, and explains each verdict.")
        {
            EvaluateCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            CheckCommand.Create(terminal),
        };
        ParseResult parsed = root.Parse(args);
        int code = parsed.Invoke(new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
        });
        terminal.Output.Flush();
        terminal.Error.Flush();
        return parsed.Errors.Count > 0 ? ExitCode.InputErrors : code;
    }
}
