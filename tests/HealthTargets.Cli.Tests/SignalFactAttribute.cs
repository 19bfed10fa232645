using System.Globalization;

namespace HealthTargets.Cli.Tests;

/// <summary>A fact about Ctrl-C, skipped with the reason where a test can't press it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SignalFactAttribute : FactAttribute
{
    private const string Status = "/proc/self/status";
    private const ulong Interrupt = 1UL << 1;

    /// <summary>Makes the fact.</summary>
    public SignalFactAttribute() => Skip = !OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS()
        ? "Only Linux and macOS have signals and terminals that a test can make."
        : IsIgnored()
            ? "The test run was started in the background of a shell, so it and its children ignore Ctrl-C."
            : null;

    private static bool IsIgnored() => File.Exists(Status) && File.ReadLines(Status)
        .Where(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))
        .Select(line => ulong.Parse(line.AsSpan(7).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture))
        .Any(ignored => (ignored & Interrupt) != 0);
}
