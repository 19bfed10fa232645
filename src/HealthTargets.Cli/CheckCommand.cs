using System.CommandLine;
using HealthTargets.Plans;
using HealthTargets.Values;

namespace HealthTargets.Cli;

/// <summary><c>healthtargets check</c>: the mistakes in plan files, and what is hardly meant.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        InputOptions inputs = new();
        CheckOptions options = new();
        Command command = new("check", "Reads plans and says what is wrong with them.");
        inputs.AddTo(command, withData: false);
        command.Add(inputs.Units);
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            Language language = inputs.Language(parsed);
            string[] files = parsed.GetValue(inputs.Plans)!;
            string[] unitFiles = parsed.GetValue(inputs.Units)!;
            PlanMending mending = new(terminal, language, options.IsFix(parsed) ? Inputs.UnitsOf(unitFiles) : null);
            if (options.IsDryRun(parsed))
            {
                Array.ForEach(files, mending.Show);
            }
            else if (options.IsFix(parsed) && !files.All(mending.Mend))
            {
                return ExitCode.InputErrors;
            }

            Inputs read = Inputs.Check(
                files, unitFiles, new LongWork(terminal, language), options.IsShown(parsed));
            read.Report(terminal, language);
            if (read.HasErrors || options.Refuses(parsed, read.Diagnostics))
            {
                return ExitCode.InputErrors;
            }

            foreach (Plan plan in read.Plans)
            {
                (int targets, int indicators) = (plan.Targets.Count, plan.Indicators.Count);
                terminal.Output.Write(language == Language.Chinese
                    ? $"{plan.Id}：{targets}个目标，{indicators}个指标，可以使用\n"
                    : $"{plan.Id}: {Counted(targets, "target")} over {Counted(indicators, "indicator")}, "
                        + "ready to use\n");
            }

            return ExitCode.Fine;
        });
        return command;
    }

    private static string Counted(int count, string thing) => count == 1 ? $"1 {thing}" : $"{count} {thing}s";
}
