using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Values;

namespace HealthTargets.Cli;

/// <summary>The <c>healthtargets</c> command with its subcommands.</summary>
internal static class CommandLine
{
    /// <summary>The name of the command.</summary>
    internal const string Name = "healthtargets";

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
        terminal = terminal with { Words = new CommandWords(args) };
        string? only = NamedFirst(args);
        bool asksForHelp = args.Any(AsksForHelp);

        // Wrong arguments are told of in the language asked for, too, so it is looked for before they are right.
        Language language = ValueOf(args, "--lang") == "zh" ? Language.Chinese : Language.English;
        if (only == "evaluate" && !asksForHelp)
        {
            var form = OutputForm.Of(ValueOf(args, "--format"), ValueOf(args, "--rows"));
            Rehearsal.Start(form, language, terminal.Threads);
        }

        ParseResult parsed = Root(terminal, only, asksForHelp).Parse(args);
        int code = parsed.Action is HelpAction ? Help(parsed, terminal, language)
            : parsed.Errors.Count > 0 ? Refuse(parsed, terminal, language)
            : Invoke(parsed, terminal.Output, terminal.Error, language);
        terminal.Output.Flush();
        terminal.Error.Flush();
        return code;
    }

    /// <summary>Makes the command with its subcommands, or with only one of them.</summary>
    internal static Command Root(Terminal terminal, string? only, bool withHelp = true)
    {
        Command root = new(Name, "Evaluates health plans against observations, and explains each verdict.");
        foreach (string name in only is null ? Commands : [only])
        {
            root.Add(Create(name, terminal));
        }

        root.Add(InputOptions.OfLanguage());
        if (only is null || withHelp)
        {
            root.Add(new HelpOption());
            root.Add(new VersionOption());
        }

        return root;
    }

    // The texts of these options are resources, and looking them up takes a tenth of a short run.
    private static bool AsksForHelp(string argument) => argument is "-h" or "/h" or "-?" or "/?"
        || argument.StartsWith("--h", StringComparison.Ordinal) || argument.StartsWith("--v", StringComparison.Ordinal);

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

    // What an option says, looked up before the arguments are parsed.
    private static string? ValueOf(IReadOnlyList<string> args, string option)
    {
        for (int i = 0; i < args.Count; i++)
        {
            string argument = args[i];
            if (argument == option)
            {
                return i + 1 < args.Count ? args[i + 1] : null;
            }

            if (argument.Length > option.Length && argument[option.Length] is '=' or ':'
                && argument.StartsWith(option, StringComparison.Ordinal))
            {
                return argument[(option.Length + 1)..];
            }
        }

        return null;
    }

    private static int Help(ParseResult parsed, Terminal terminal, Language language)
    {
        if (language == Language.English)
        {
            return Invoke(parsed, terminal.Output, terminal.Error, language);
        }

        HelpInChinese.Translate(parsed.RootCommandResult.Command);
        using StringWriter help = new() { NewLine = "\n" };
        int code = Invoke(parsed, help, terminal.Error, language);
        terminal.Output.Write(HelpInChinese.Headed(help.ToString()));
        return code;
    }

    private static int Invoke(ParseResult parsed, TextWriter output, TextWriter error, Language language)
    {
        try
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (OperationCanceledException)
        {
            error.Write(language == Language.Chinese ? "已停止\n" : "Stopped\n");
            return ExitCode.Stopped;
        }
        catch (Exception failure)
        {
            // No input should get here; what did is ours to mend, and the report needs all of it.
            error.Write(
                $"{Name}: error HT9001: This is a mistake of ours / 这是程序自身的错误。\n"
                + "  Fix: please report it with the text below / 请连同以下内容报告。\n"
                + $"{failure}\n");
            return ExitCode.InputErrors;
        }
    }

    // Results go to the output, so a message about arguments must not.
    private static int Refuse(ParseResult parsed, Terminal terminal, Language language)
    {
        string command = parsed.CommandResult.Command.Name;
        terminal.Error.Write(
            DiagnosticRenderer.Render(ArgumentMistakes.Of(parsed, terminal.Words, Commands), language));
        string help = $"{(command == Name ? Name : $"{Name} {command}")} --help";
        terminal.Error.Write(language == Language.Chinese ? $"请看{help} --lang zh。\n" : $"See {help}.\n");
        return ExitCode.InputErrors;
    }
}
