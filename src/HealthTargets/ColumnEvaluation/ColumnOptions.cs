namespace HealthTargets.ColumnEvaluation;

/// <summary>How a plan is judged as columns. None of it changes a bit of the result.</summary>
public sealed record ColumnOptions
{
    /// <summary>Gets the options of one thread without progress.</summary>
    public static ColumnOptions Default { get; } = new();

    /// <summary>Gets how many threads work on it; fewer than 1 counts as 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Gets what is told of the share that is done, from 0 to 1; called by the threads that work.</summary>
    public IProgress<double>? Progress { get; init; }

    /// <summary>Gets how many units are judged together.</summary>
    internal int ChunkSize { get; init; } = 4096;
}
