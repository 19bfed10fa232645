namespace HealthTargets.Cli;

/// <summary>
/// How far long work has come, and whether it shall stop. Told by the thread that works, read by the one that draws.
/// </summary>
internal sealed class WorkProgress : IProgress<double>
{
    private double share;

    /// <summary>Makes the progress of work that can be stopped.</summary>
    public WorkProgress(CancellationToken cancellation) => Cancellation = cancellation;

    /// <summary>Gets what stops the work.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>Gets a value indicating whether anybody looks at it.</summary>
    public bool IsWatched => Cancellation.CanBeCanceled;

    /// <summary>Gets the share that is done, from 0 to 1.</summary>
    public double Share => Volatile.Read(ref share);

    /// <inheritdoc/>
    public void Report(double value) => Volatile.Write(ref share, Math.Clamp(value, 0, 1));

    /// <summary>Tells how many steps are done, of how many, and ends here if the work shall stop.</summary>
    /// <exception cref="OperationCanceledException">The work shall stop.</exception>
    public void Step(long done, long all)
    {
        Cancellation.ThrowIfCancellationRequested();
        Report(all > 0 ? (double)done / all : 0);
    }

    /// <summary>Takes things one after the other, and tells of each.</summary>
    public IEnumerable<T> Steps<T>(IReadOnlyList<T> things)
    {
        for (int i = 0; i < things.Count; i++)
        {
            Step(i, things.Count);
            yield return things[i];
        }
    }
}
