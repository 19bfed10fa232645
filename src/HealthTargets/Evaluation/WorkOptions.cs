namespace HealthTargets.Evaluation;

/// <summary>
/// How a long evaluation is worked on: by how many threads, and who hears of it. None of it changes a bit of what comes
/// out.
/// </summary>
public sealed record WorkOptions
{
    /// <summary>Gets the options of one thread without progress.</summary>
    public static WorkOptions Default { get; } = new();

    /// <summary>Gets how many threads work on it at most; fewer than 1 counts as 1.</summary>
    /// <value>1 unless set.</value>
    public int Threads { get; init; } = 1;

    /// <summary>Gets what is told of the share that is done, from 0 to 1; called by the threads that work.</summary>
    public IProgress<double>? Progress { get; init; }
}
