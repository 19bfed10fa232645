using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace HealthTargets.Benchmarks.Harness;

/// <summary>What a result was measured on, as the head of its file.</summary>
public static class Machine
{
    private const string Processors = "/proc/cpuinfo";

    public static string Describe()
    {
        string width = Vector512.IsHardwareAccelerated ? "512" : Vector256.IsHardwareAccelerated ? "256" : "128";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{DateTime.UtcNow:yyyy-MM-dd}, {ProcessorName()} ({Environment.ProcessorCount} cores), "
            + $"{RuntimeInformation.OSDescription.Trim()}, {RuntimeInformation.FrameworkDescription}, "
            + $"{RuntimeInformation.ProcessArchitecture}, vectors of {width} bits.");
    }

    // Only Linux tells in a file; elsewhere the architecture has to do.
    private static string ProcessorName()
    {
        string? line = File.Exists(Processors)
            ? File.ReadLines(Processors).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return line is null ? "unknown processor" : line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..];
    }
}
