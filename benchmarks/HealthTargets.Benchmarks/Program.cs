using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using HealthTargets.Benchmarks.Harness;
using HealthTargets.Benchmarks.Scaling;

if (args is ["workload", .. string[] rest])
{
    return WorkloadCommand.Run(rest, Console.Out);
}

if (args is ["scaling", .. string[] sizes])
{
    return ScalingCommand.Run(sizes, Console.Out);
}

// A benchmark that fails must not look like one that ran: the exit code says so.
Summary[] summaries = [.. BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args)];
return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success))
    ? 1
    : 0;
