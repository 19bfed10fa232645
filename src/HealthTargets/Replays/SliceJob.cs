using HealthTargets.Kernels;

namespace HealthTargets.Replays;

/// <summary>The rows of one target in one period: where the numbers are and what is done with them.</summary>
/// <param name="statuses">A bit for each status that a row may have.</param>
internal abstract class SliceJob(int statuses)
{
    /// <summary>About how many bytes of memory a job takes.</summary>
    public const int Bytes = 384;

    /// <summary>Gets a bit for each status that a row may have.</summary>
    public int Statuses { get; } = statuses;

    /// <summary>Asks for the beginning of some rows that will be judged soon.</summary>
    /// <param name="start">The first row.</param>
    public abstract void Await(int start);

    /// <summary>Judges some rows.</summary>
    /// <param name="start">The first row.</param>
    /// <param name="count">How many, at most <see cref="SliceColumns.BatchMax"/>.</param>
    /// <param name="rows">Where the results go.</param>
    /// <param name="room">Room to work in.</param>
    /// <param name="width">How many rows at once; changes no bit.</param>
    /// <returns>How many rows had to be decided again exactly.</returns>
    public abstract int Run(int start, int count, RowSpans rows, SliceRoom room, Width width);
}
