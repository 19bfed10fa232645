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
            Inputs read = Inputs.Check(
                parsed.GetValue(inputs.Plans)!, parsed.GetValue(inputs.Units)!, options.IsShown(parsed));
            read.Report(terminal.Error, language);
            if (read.HasErrors || options.Refuses(parsed, read.Diagnostics))
            {
                return ExitCode.InputErrors;
            }

            foreach (Plan plan in read.Plans)
            {
                (int targets, int indicators) = (plan.Targets.Count, plan.Indicators.Count);
                terminal.Output.Write(language == Language.Chinese
                    ? $"{plan.Id}：{targets}个目标，{indicators}个指标，可以使用\n"
                    : $"{plan.Id}: {targets} targets over {indicators} indicators, ready to use\n");
            }

            return ExitCode.Fine;
        });
        return command;
    }
}
