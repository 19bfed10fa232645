using System.CommandLine;
using HealthTargets.Values;

namespace HealthTargets.Cli;

/// <summary><c>healthtargets check</c>: the mistakes in plan files.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        InputOptions inputs = new();
        Command command = new("check", "Reads plans and says what is wrong with them.");
        inputs.AddTo(command, withData: false);
        command.SetAction(parsed =>
        {
            Language language = inputs.Language(parsed);
            Inputs read = Inputs.Read(parsed.GetValue(inputs.Plans)!, [], []);
            read.Report(terminal.Error, language);
            foreach (Plans.Plan plan in read.Plans)
            {
                (int targets, int indicators) = (plan.Targets.Count, plan.Indicators.Count);
                terminal.Output.Write(language == Language.Chinese
                    ? $"{plan.Id}：{targets}个目标，{indicators}个指标，可以使用\n"
                    : $"{plan.Id}: {targets} targets over {indicators} indicators, ready to use\n");
            }

            return read.HasErrors ? ExitCode.InputErrors : ExitCode.Fine;
        });
        return command;
    }
}
