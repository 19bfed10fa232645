using System.CommandLine;
using System.CommandLine.Completions;
using HealthTargets.Evaluation;
using HealthTargets.Rules.Results;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Cli;

/// <summary><c>healthtargets evaluate</c>: a verdict for every target.</summary>
internal static class EvaluateCommand
{
    public static Command Create(Terminal terminal)
    {
        InputOptions inputs = new();
        Option<string> format = InputOptions.WithWords(
            "--format", "The form of the results.", "table", "json", "csv", "md");
        Option<string> rows = InputOptions.WithWords(
            "--rows",
            "For CSV: verdicts, composites, compositeParts, scorecards or league.",
            OutputForm.RowWords);
        rows.HelpName = "WHAT";
        Option<Status[]> failOn = new("--fail-on")
        {
            Description = "Ends with code 1 if a verdict has one of these statuses, such as missed or offTrack.",
            HelpName = "STATUS",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
            CustomParser = StatusNames.Parse,
        };
        failOn.CompletionSources.Add(_ => StatusNames.All.Select(name => new CompletionItem(name)));
        Option<bool> strict = new("--strict") { Description = "Evaluates nothing if any row of data is bad." };
        Option<string?> file = new("-o", "--output") { Description = "Writes the results there.", HelpName = "FILE" };
        Command command = new("evaluate", "Gives a verdict for every target of the plans.")
        {
            format, rows, failOn, strict, file,
        };
        inputs.AddTo(command, withData: true);
        command.Validators.Add(result =>
        {
            // A word that is none of these is refused by the option itself, which says more.
            bool isOther = result.WordOf(format) is null or "table" or "json" or "md";
            if (isOther && result.GetResult(rows) is { Implicit: false })
            {
                result.Add(ArgumentMistake.NeedsOther, "--rows", "--format csv");
            }
        });
        OutputForm Form(ParseResult parsed) => OutputForm.Of(parsed.GetValue(format)!, parsed.GetValue(rows)!);
        command.SetAction(parsed =>
        {
            Language language = inputs.Language(parsed);
            LongWork work = new(terminal, language);
            Inputs read = inputs.Read(parsed, work);
            read.Report(terminal, language);
            if (!read.CanEvaluate || (parsed.GetValue(strict) && read.HasErrors))
            {
                return ExitCode.InputErrors;
            }

            IReadOnlyList<PlanResult> results = read.Evaluate(inputs.When(parsed), work);
            if (!Form(parsed).Write(results, language, terminal, parsed.GetValue(file)))
            {
                return ExitCode.InputErrors;
            }

            Status[] failing = parsed.GetValue(failOn)!;
            return read.HasErrors ? ExitCode.InputErrors
                : results.SelectMany(one => one.SelfAndParts()).SelectMany(one => one.Evaluation.Verdicts)
                    .Any(verdict => failing.Contains(verdict.Status))
                    ? ExitCode.ConditionHolds
                    : ExitCode.Fine;
        });
        return command;
    }
}
