namespace HealthTargets.Kernels;

/// <summary>What a report of a slice is written into.</summary>
/// <param name="ends">The place behind the last row of each group among all of the slice, ascending.</param>
/// <param name="counts">Eight counts per group, to which is added.</param>
/// <param name="chunkSums">The sum of the scores of each chunk, which is written.</param>
internal readonly ref struct ReportSpans(ReadOnlySpan<int> ends, Span<int> counts, Span<double> chunkSums)
{
    public ReadOnlySpan<int> Ends { get; } = ends;

    public Span<int> Counts { get; } = counts;

    public Span<double> ChunkSums { get; } = chunkSums;
}
