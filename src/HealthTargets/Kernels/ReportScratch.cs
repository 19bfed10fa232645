namespace HealthTargets.Kernels;

/// <summary>
/// A place for the results of the rows that a report is made of, small enough for the cache. Used again for every
/// slice; not safe for two threads.
/// </summary>
internal sealed class ReportScratch
{
    /// <summary>The rows that it holds; a multiple of 16, and a whole part of a chunk.</summary>
    public const int Rows = 1024;

    private readonly byte[] statuses = new byte[Rows];
    private readonly double[] attainments = new double[Rows];
    private readonly double[] scores = new double[Rows];

    /// <summary>Gets a place for the rows in doubt.</summary>
    public int[] Doubts { get; } = new int[Rows];

    /// <summary>Gets the places of some rows.</summary>
    public RowSpans Spans(int count) =>
        new(statuses.AsSpan(0, count), attainments.AsSpan(0, count), scores.AsSpan(0, count));
}
