using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

namespace HealthTargets.Cli;

/// <summary>The <c>healthtargets</c> command with its subcommands.</summary>
internal static class CommandLine
{
    private const string Name = "healthtargets";

    private static readonly string[] Commands =
    [
        "evaluate", "explain", "check", "test", "diff", "compare", "methods", "workflow", "schema", "new", "watch",
        "completion",
    ];

    /// <summary>Runs the command.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="terminal">Where results and messages go.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        ParseResult parsed = Root(terminal, NamedFirst(args)).Parse(args);
        int code = parsed.Errors.Count > 0 && parsed.Action is not HelpAction
            ? Refuse(parsed, terminal.Error)
            : Invoke(parsed, terminal);
        terminal.Output.Flush();
        terminal.Error.Flush();
        return code;
    }

    private static Command Root(Terminal terminal, string? only)
    {
        Command root = new(Name, "Evaluates health plans against observations, and explains each verdict.");
        foreach (string name in only is null ? Commands : [only])
        {
            root.Add(Create(name, terminal));
        }

        root.Add(new HelpOption());
        root.Add(new VersionOption());
        return root;
    }

    // A command that is named first is all that is needed: building the others takes longer than parsing.
    private static string? NamedFirst(IReadOnlyList<string> args) =>
        args.Count > 0 && Array.IndexOf(Commands, args[0]) >= 0 ? args[0] : null;

    private static Command Create(string name, Terminal terminal) => name switch
    {
        "evaluate" => EvaluateCommand.Create(terminal),
        "explain" => ExplainCommand.Create(terminal),
        "check" => CheckCommand.Create(terminal),
        "test" => TestCommand.Create(terminal),
        "diff" => DiffCommand.Create(terminal),
        "compare" => CompareCommand.Create(terminal),
        "methods" => MethodsCommand.Create(terminal),
        "workflow" => WorkflowCommand.Create(terminal),
        "schema" => SchemaCommand.Create(terminal),
        "new" => NewCommand.Create(terminal),
        "watch" => WatchCommand.Create(terminal),
        _ => CompletionCommand.Create(terminal, () => Root(terminal, only: null)),
    };

    private static int Invoke(ParseResult parsed, Terminal terminal)
    {
        try
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = terminal.Output,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (OperationCanceledException)
        {
            // The language of the command is not known here.
            terminal.Error.Write("Stopped / 已停止\n");
            return ExitCode.Stopped;
        }
        catch (Exception failure)
        {
            // No input should get here; what did is ours to mend, and the report needs all of it.
            terminal.Error.Write(
                $"{Name}: error HT9001: This is a mistake of ours / 这是程序自身的错误。\n"
                + "  Fix: please report it with the text below / 请连同以下内容报告。\n"
                + $"{failure}\n");
            return ExitCode.InputErrors;
        }
    }

    // Results go to the output, so a message about arguments must not.
    private static int Refuse(ParseResult parsed, TextWriter error)
    {
        foreach (ParseError mistake in parsed.Errors)
        {
            error.Write($"{Name}: {mistake.Message}\n");
        }

        string command = parsed.CommandResult.Command.Name;
        error.Write($"See {(command == Name ? Name : $"{Name} {command}")} --help.\n");
        return ExitCode.InputErrors;
    }
}
