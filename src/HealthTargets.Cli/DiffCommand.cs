using System.CommandLine;
using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Plans;
using HealthTargets.Rules;
using HealthTargets.Rules.Comparing;
using HealthTargets.Rules.Data;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Values;
using NodaTime;
using Spectre.Console;
using SpectreStyle = Spectre.Console.Style;

namespace HealthTargets.Cli;

/// <summary><c>healthtargets diff</c>: what two versions of a plan say differently.</summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        InputOptions inputs = new();
        Argument<string> old = new("OLD") { Description = "The plan as it was." };
        Argument<string> now = new("NEW") { Description = "The plan as it is." };
        Option<LocalDate?> asOf = new("--as-of")
        {
            Description = "The day as of which targets are judged; with it the verdicts are compared too.",
            HelpName = "DATE",
            CustomParser = result => InputOptions.Day(result),
        };
        Option<string> format = InputOptions.WithWords("--format", "The form of the report.", "text", "json", "md");
        Command command = new("diff", "Says what of a plan means something else, and which verdicts change.")
        {
            old, now, inputs.Data, inputs.Units, asOf, inputs.KnownAt, format, inputs.Lang,
        };
        command.Validators.Add(result =>
        {
            if (result.WordOf(asOf) is null && result.WordOf(inputs.Data) is not null)
            {
                result.Add(ArgumentMistake.NeedsOther, "--data", "--as-of");
            }
        });
        command.SetAction(parsed => Run(
            [parsed.GetValue(old)!, parsed.GetValue(now)!],
            parsed.GetValue(inputs.Units)!,
            parsed.GetValue(inputs.Data)!,
            parsed.GetValue(asOf) is { } day ? new EvaluationOptions(day, parsed.GetValue(inputs.KnownAt)) : null,
            parsed.GetValue(format)!,
            terminal,
            inputs.Language(parsed)));
        return command;
    }

    private static int Run(
        string[] plans,
        string[] unitFiles,
        string[] dataFiles,
        EvaluationOptions? options,
        string format,
        Terminal terminal,
        Language language)
    {
        RuleCompilation[] versions = [.. plans.Select(RuleCompiler.CompileFile)];
        List<Diagnostic> found = [.. versions.SelectMany(one => one.Diagnostics)];
        if (versions.Any(one => one.HasErrors))
        {
            terminal.Error.Write(DiagnosticRenderer.Render(found, language));
            return ExitCode.InputErrors;
        }

        PlanDifference difference = options is null
            ? PlanComparer.Compare(versions[0], versions[1])
            : Judge(versions, unitFiles, dataFiles, options, (new LongWork(terminal, language), found));
        terminal.Error.Write(DiagnosticRenderer.Render(found, language));
        Write(difference, format, terminal, language);
        return found.Any(one => one.Severity == DiagnosticSeverity.Error) ? ExitCode.InputErrors : ExitCode.Fine;
    }

    private static PlanDifference Judge(
        RuleCompilation[] versions,
        string[] unitFiles,
        string[] dataFiles,
        EvaluationOptions options,
        (LongWork Work, List<Diagnostic> Found) to)
    {
        Plan[] plans = [.. versions.Select(one => one.Plan!).Reverse()];
        DataReading<OrgUnitTree>? units = unitFiles.Length == 0
            ? null
            : UnitReader.Read([.. unitFiles.Select(file => DataFile.FromPath(file))]);
        DataReading<ObservationTable> data = Inputs.ReadData(dataFiles, plans, units?.Value, to.Work);
        to.Found.AddRange([.. units?.Diagnostics ?? [], .. data.Diagnostics]);
        return to.Work.Run("comparing verdicts", "比较判定", progress => PlanComparer.Compare(
            versions[0], versions[1], data.Value, options, units?.Value, progress, progress.Cancellation));
    }

    private static void Write(PlanDifference difference, string format, Terminal terminal, Language language)
    {
        if (format == "text" && terminal.Width is { } width)
        {
            IAnsiConsole console = TableConsole.Create(terminal.Output, width);
            foreach (ReportLine line in DifferenceReport.Lines(difference, language))
            {
                console.Write(new Text(line.Text + "\n", Colour(line.Tone)));
            }

            return;
        }

        terminal.Output.Write(format switch
        {
            "json" => DifferenceReport.Json(difference, language),
            "md" => DifferenceReport.Markdown(difference, language),
            _ => string.Concat(DifferenceReport.Lines(difference, language).Select(line => line.Text + "\n")),
        });
    }

    private static SpectreStyle Colour(ReportTone tone) => tone switch
    {
        ReportTone.Good => new SpectreStyle(Color.Green),
        ReportTone.Bad => new SpectreStyle(Color.Red),
        ReportTone.Faint => new SpectreStyle(Color.Grey),
        ReportTone.Heading => new SpectreStyle(decoration: Decoration.Bold),
        _ => SpectreStyle.Plain,
    };
}
