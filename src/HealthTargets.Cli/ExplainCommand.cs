using System.CommandLine;
using HealthTargets.Evaluation;
using HealthTargets.Explanations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Periods.Text;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Results;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Cli;

/// <summary><c>healthtargets explain</c>: why one verdict came out as it did.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        InputOptions inputs = new();
        Option<string> target = new("--target") { Description = "The target.", HelpName = "ID", Required = true };
        Option<string?> unit = new("--unit")
        {
            Description = "The unit; without it every unit for which the target holds.",
            HelpName = "ID",
        };
        Option<string?> period = new("--period")
        {
            Description = "The period of the target; without it every period.",
            HelpName = "PERIOD",
        };
        Option<string> format = InputOptions.WithWords(
            "--format", "The form of the explanation.", "text", "json");
        Command command = new("explain", "Says what was read, computed and compared for a verdict.")
        {
            target, unit, period, format,
        };
        TargetNames.Complete(target, inputs.Plans);
        inputs.AddTo(command, withData: true);
        command.SetAction(parsed =>
        {
            Language language = inputs.Language(parsed);
            LongWork work = new(terminal, language);
            Inputs read = inputs.Read(parsed, work);
            read.Report(terminal, language);
            if (!read.CanEvaluate)
            {
                return ExitCode.InputErrors;
            }

            (string wanted, string? only, string? when) =
                (parsed.GetValue(target)!, parsed.GetValue(unit), parsed.GetValue(period));
            IReadOnlyList<PlanResult> results = read.Evaluate(inputs.When(parsed), work);
            Explanation[] found = [.. results.SelectMany(result => Find(result.Evaluation, wanted, only, when))];
            if (found.Length == 0)
            {
                new MissingVerdict(results, wanted, only, when).Report(terminal, language);
                return ExitCode.InputErrors;
            }

            terminal.Output.Write(parsed.GetValue(format) == "json"
                ? ExplanationWriter.Json(found, language)
                : string.Join('\n', found.Select(explanation => ExplanationWriter.Text(explanation, language))));
            return read.HasErrors ? ExitCode.InputErrors : ExitCode.Fine;
        });
        return command;
    }

    private static IEnumerable<Explanation> Find(
        PlanEvaluation evaluation, string target, string? unit, string? period) =>
        evaluation.Verdicts
            .Where(verdict => verdict.Target.Id == new TargetId(target))
            .Where(verdict => unit is null || verdict.Unit == new OrgUnitId(unit))
            .Where(verdict => period is null
                || (PeriodReader.Lenient(period).TryGetValue(out ReportingPeriod wanted) && wanted == verdict.Period))
            .Select(verdict => Explanation.Of(evaluation, verdict.Target.Id, verdict.Unit)!);
}
