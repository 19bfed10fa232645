using System.Globalization;
using HealthTargets.Benchmarks.Workload;

namespace HealthTargets.Benchmarks.Harness;

/// <summary>The verbs of W on the command line: <c>workload verb [rows]</c>.</summary>
public static class WorkloadCommand
{
    /// <summary>Runs a verb and returns the exit code.</summary>
    public static int Run(ReadOnlySpan<string> args, TextWriter output)
    {
        string verb = args.Length > 0 ? args[0] : "";
        long rows = args.Length > 1 ? long.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000;
        WorkloadSize size = new(rows);
        switch (verb)
        {
            case "verify":
                return VerifyCommand.Run(size, output);
            default:
                output.WriteLine("workload verify [rows]");
                return 2;
        }
    }
}
