using System.Globalization;
using HealthTargets.Benchmarks.Workload;

namespace HealthTargets.Benchmarks.Harness;

/// <summary>The verbs of W on the command line: <c>workload verb [rows]</c>.</summary>
public static class WorkloadCommand
{
    private const string Usage =
        """
        workload verify | results | report | threads | sizes | kinds | memory [rows, 1000000 if not given]
        workload generate <rows> <folder> [--json-lines]
        workload csv <rows> <folder>
        workload once <rows> <folder> <threads> <who>
        """;

    /// <summary>Runs a verb and returns the exit code.</summary>
    public static int Run(ReadOnlySpan<string> args, TextWriter output)
    {
        string verb = args.Length > 0 ? args[0] : "";
        long rows = args.Length > 1 ? long.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000;
        WorkloadSize size = new(rows);
        if (verb != "once")
        {
            output.WriteLine(Machine.Describe());
            output.WriteLine();
        }

        switch (verb)
        {
            case "verify":
                return VerifyCommand.Run(size, output);
            case "results":
                TimingCommands.Results(size, output);
                return 0;
            case "report":
                TimingCommands.Report(size, output);
                return 0;
            case "threads":
                TimingCommands.Threads(size, output);
                return 0;
            case "sizes":
                TimingCommands.Sizes(size, output);
                return 0;
            case "kinds":
                TimingCommands.Kinds(size, output);
                return 0;
            case "memory":
                MemoryCommand.Run(size, output);
                return 0;
            case "generate" when args.Length > 2:
                return GenerateCommand.Run(size, args[2], args.Contains("--json-lines"), output);
            case "csv" when args.Length > 2:
                FileCommands.Csv(size, args[2], output);
                return 0;
            case "once" when args.Length > 4:
                FileCommands.Once(size, args[2], int.Parse(args[3], CultureInfo.InvariantCulture), args[4], output);
                return 0;
            default:
                output.WriteLine(Usage);
                return 2;
        }
    }
}
