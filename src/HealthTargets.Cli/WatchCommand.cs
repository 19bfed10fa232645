using System.CommandLine;
using HealthTargets.Periods;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Cli;

/// <summary><c>healthtargets watch</c>: checks, tests and evaluates again whenever a file changes.</summary>
internal static class WatchCommand
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public static Command Create(Terminal terminal)
    {
        InputOptions inputs = new();
        Option<LocalDate?> asOf = InputOptions.OptionalAsOf();
        Command command = new("watch", "Checks, tests and, with --as-of, evaluates plans whenever a file changes.")
        {
            inputs.Plans, inputs.Data, inputs.Units, asOf, inputs.Lang,
        };
        command.SetAction((parsed, token) => Task.Run(
            () =>
            {
                WatchRound round = new(
                    parsed.GetValue(inputs.Plans)!,
                    parsed.GetValue(inputs.Units)!,
                    parsed.GetValue(inputs.Data)!,
                    parsed.GetValue(asOf) is { } day ? IsoDate.Write(day) : null,
                    inputs.Language(parsed));

                // Ctrl-C ends the wait, and with it the command, in good order.
                new FileWatch(round.Files, () => !token.WaitHandle.WaitOne(Pause))
                    .Run(changed => round.Run(terminal, changed));
                return ExitCode.Fine;
            },
            CancellationToken.None));
        return command;
    }
}
