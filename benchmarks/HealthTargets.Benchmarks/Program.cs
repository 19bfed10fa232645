using System.Globalization;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using HealthTargets.Benchmarks.County;
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

// The files of a county: what a cold start of the tool is timed with.
if (args is ["county", string targets, string folder])
{
    new CountyFiles(int.Parse(targets, CultureInfo.InvariantCulture)).WriteTo(folder);
    return 0;
}

// A benchmark that fails must not look like one that ran: the exit code says so.
Summary[] summaries = [.. BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args)];
return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success))
    ? 1
    : 0;
