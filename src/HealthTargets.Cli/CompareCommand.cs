using System.CommandLine;
using HealthTargets.Evaluation;
using HealthTargets.Methods;
using HealthTargets.Rules;
using HealthTargets.Rules.Results;
using HealthTargets.Values;

namespace HealthTargets.Cli;

/// <summary><c>healthtargets compare</c>: what several methods say of the same targets.</summary>
internal static class CompareCommand
{
    public static Command Create(Terminal terminal)
    {
        InputOptions inputs = new();
        Option<string[]> names = new("--methods")
        {
            Description = "The methods; without them all published ones that can judge the target as it is.",
            HelpName = "NAME",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        Option<string?> target = new("--target") { Description = "Only this target.", HelpName = "ID" };
        Option<string> format = InputOptions.WithWords("--format", "The form of the comparison.", "table", "json");
        Command command = new("compare", "Says what several published methods would say of each target.")
        {
            names, target, format,
        };
        TargetNames.Complete(target, inputs.Plans);
        names.CompletionSources.Add([.. PublishedMethods.Names]);
        inputs.AddTo(command, withData: true);
        command.SetAction(parsed =>
        {
            Language language = inputs.Language(parsed);
            LongWork work = new(terminal, language);
            Inputs read = inputs.Read(parsed, work);
            read.Report(terminal, language);
            string[] wanted = parsed.GetValue(names)!;
            string[] unknown = [.. wanted.Where(name => Find(name, read) is null)];
            if (!read.CanEvaluate || unknown.Length > 0)
            {
                Array.ForEach(unknown, name => MethodsCommand.Refuse(name, terminal, language));
                return ExitCode.InputErrors;
            }

            Method[] methods = wanted.Length == 0 ? Usual() : [.. wanted.Select(name => Find(name, read)!)];

            IReadOnlyList<PlanResult> results = read.Evaluate(inputs.When(parsed), work);
            string? only = parsed.GetValue(target);
            if (only is not null && new MissingVerdict(results, only) is { IsUnknownTarget: true } missing)
            {
                missing.Report(terminal, language);
                return ExitCode.InputErrors;
            }

            // Who names methods wants to know why one says nothing; of all methods those that judge are enough.
            MethodComparison[] found = [.. results
                .SelectMany(result => MethodComparison.Of(result.Evaluation, methods, language))
                .Where(one => only is null || one.Verdict.Target.Id.Value == only)
                .Where(one => wanted.Length > 0 || one.Assessment.Row is not null)];
            if (parsed.GetValue(format) == "json")
            {
                terminal.Output.Write(ComparisonWriter.Json(found.ToValueList(), language));
            }
            else
            {
                new ComparisonTable(found, language).Write(terminal.Output, terminal.Width);
            }

            return read.HasErrors ? ExitCode.InputErrors : ExitCode.Fine;
        });
        return command;
    }

    private static Method? Find(string name, Inputs read) => PublishedMethods.Find(name)
        ?? read.Plans.SelectMany(plan => plan.Methods).FirstOrDefault(method => method.Id.Value == name);

    private static Method[] Usual() => [.. PublishedMethods.Names.Select(name => PublishedMethods.Find(name)!)
        .Where(method => method.Classes.Count > 0 && !method.Parameters.Any(one => one.IsRequired))];
}
