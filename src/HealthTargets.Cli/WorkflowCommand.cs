using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Workflows;
using HealthTargets.Values;

namespace HealthTargets.Cli;

/// <summary><c>healthtargets workflow</c>: runs workflow files in the format of RulesEngine.</summary>
internal static class WorkflowCommand
{
    public static Command Create(Terminal terminal)
    {
        InputOptions inputs = new();
        Argument<string[]> files = new("FILE")
        {
            Description = "Workflow files (JSON).", Arity = ArgumentArity.OneOrMore,
        };
        Option<string[]> values = new("--input")
        {
            Description = "JSON files that the rules read, as input1, input2 and so on, or NAME=FILE.",
            HelpName = "[NAME=]FILE",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        Option<string?> name = new("--workflow") { Description = "Runs only this workflow.", HelpName = "NAME" };
        Option<bool> check = new("--check")
        {
            Description = "Runs nothing: says what is wrong with the rules for inputs like these.",
        };
        Command command = new("workflow", "Runs workflow files (the JSON format of RulesEngine) on JSON.")
        {
            files, values, name, check, inputs.Lang,
        };
        command.SetAction(parsed =>
        {
            Language language = inputs.Language(parsed);
            if (ReadFiles(parsed.GetValue(files)!, terminal, language) is not { } sources)
            {
                return ExitCode.InputErrors;
            }

            WorkflowLoading loading = WorkflowLibrary.Load(sources);
            terminal.Error.Write(DiagnosticRenderer.Render(loading.Diagnostics, language));
            IReadOnlyList<WorkflowInput>? read = ReadInputs(parsed.GetValue(values)!, terminal, language);
            if (loading.Library is not { } library || read is null)
            {
                return ExitCode.InputErrors;
            }

            string[] names = parsed.GetValue(name) is { } only
                ? [only]
                : [.. library.Workflows.Select(workflow => workflow.Name)];
            CompiledWorkflow[] compiled = [.. names.Select(one => library.Compile(
                one, [.. read.Select(input => input.Name)], [.. read.Select(input => input.Type)]))];
            terminal.Error.Write(DiagnosticRenderer.Render(compiled.SelectMany(one => one.Diagnostics), language));
            return parsed.GetValue(check)
                ? Check(compiled, terminal, language)
                : Run(library, names, read, terminal, new LongWork(terminal, language));
        });
        return command;
    }

    private static int Run(
        WorkflowLibrary library, string[] names, IReadOnlyList<WorkflowInput> inputs, Terminal terminal, LongWork work)
    {
        bool areGood = true;
        WorkflowRun[] runs = work.Run("running workflows", "运行规则", WorkflowRun[] (progress) =>
            [.. progress.Steps(names).Select(one => library.Run(one, inputs, progress.Cancellation))]);
        foreach (WorkflowRun run in runs)
        {
            terminal.Output.Write(WorkflowResultWriter.Write(run));
            areGood &= run.Problem is null && run.Results.All(result => result.Status != RuleStatus.Error);
        }

        return areGood ? ExitCode.Fine : ExitCode.InputErrors;
    }

    private static int Check(CompiledWorkflow[] compiled, Terminal terminal, Language language)
    {
        bool areGood = true;
        foreach (CompiledWorkflow workflow in compiled)
        {
            RuleProblem[] problems = [.. workflow.RuleProblems.Concat(workflow.Problem is { } own ? [own] : [])];

            // Those of expressions were told with their places.
            foreach (string told in problems.Where(one => one.Diagnostics.Count == 0).Select(one => one.FullMessage)
                .Distinct(StringComparer.Ordinal))
            {
                terminal.Error.Write($"{workflow.Name}: {told}\n");
            }

            areGood &= problems.Length == 0;
            if (problems.Length == 0)
            {
                terminal.Output.Write(language == Language.Chinese
                    ? $"{workflow.Name}：{workflow.RuleCount}条规则，可以使用\n"
                    : $"{workflow.Name}: {workflow.RuleCount} rules, ready to use\n");
            }
        }

        return areGood ? ExitCode.Fine : ExitCode.InputErrors;
    }

    private static List<SourceText>? ReadFiles(string[] files, Terminal terminal, Language language)
    {
        var sources = new List<SourceText>();
        foreach (string file in files)
        {
            if (ReadFile(file, terminal, language) is not { } bytes)
            {
                return null;
            }

            sources.Add(new SourceText(file, bytes));
        }

        return sources;
    }

    private static List<WorkflowInput>? ReadInputs(string[] files, Terminal terminal, Language language)
    {
        var inputs = new List<WorkflowInput>();
        foreach (string argument in files)
        {
            int equals = argument.IndexOf('=');
            string name = equals > 0
                ? argument[..equals]
                : string.Create(CultureInfo.InvariantCulture, $"input{inputs.Count + 1}");
            string file = argument[(equals + 1)..];
            if (ReadFile(file, terminal, language) is not { } bytes)
            {
                return null;
            }

            try
            {
                using JsonDocument document = JsonDocument.Parse(new SourceText(file, bytes).Bytes);
                inputs.Add(WorkflowInput.Of(name, document.RootElement.Clone()));
            }
            catch (JsonException failure)
            {
                terminal.Refuse(
                    file, language, (line, span) => CommandErrors.NotJson(line, span, file, failure.Message));
                return null;
            }
        }

        return inputs;
    }

    private static byte[]? ReadFile(string file, Terminal terminal, Language language)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            terminal.Refuse(
                file, language, (line, span) => CommandErrors.CannotRead(line, span, file, failure.Message));
            return null;
        }
    }
}
