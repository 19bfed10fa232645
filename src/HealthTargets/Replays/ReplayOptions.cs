using HealthTargets.Kernels;

namespace HealthTargets.Replays;

/// <summary>How a replay is run. None of it changes a bit of the result.</summary>
public sealed record ReplayOptions
{
    /// <summary>Gets the options of one thread without progress.</summary>
    public static ReplayOptions Default { get; } = new();

    /// <summary>Gets how many threads work on it, at least 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Gets what is told of the share that is done, from 0 to 1; called by the threads that work.</summary>
    public IProgress<double>? Progress { get; init; }

    internal Width Width { get; init; }
}
