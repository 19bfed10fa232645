namespace HealthTargets.Kernels;

/// <summary>
/// Judges the rows of a slice and keeps only how many have which status, by groups, and the sums of their scores, by
/// chunks: nothing is stored per row.
/// </summary>
internal static class ReportKernel
{
    /// <summary>The rows whose scores make one sum; sums of chunks are added up in the order of the chunks.</summary>
    public const int Chunk = 4096;

    /// <summary>Reports the rows of a source.</summary>
    /// <param name="source">The numbers.</param>
    /// <param name="tail">What to do with them.</param>
    /// <param name="firstRow">The place of the first row among all of the slice; a multiple of the chunk.</param>
    /// <param name="report">What to add to.</param>
    /// <param name="rule">Decides the rows in doubt, before they are counted.</param>
    /// <param name="scratch">A place for the results meanwhile.</param>
    /// <param name="absent">The status of rows without a number.</param>
    /// <param name="width">How many rows at once; changes no bit.</param>
    /// <returns>The number of rows that have another status than that.</returns>
    public static int Run<TSource, TRule>(
        TSource source,
        in Tail tail,
        int firstRow,
        ReportSpans report,
        ref TRule rule,
        ReportScratch scratch,
        byte absent,
        Width width = Width.Best)
        where TSource : struct, ISource, ISliceable<TSource>, allows ref struct
        where TRule : struct, IDoubtRule, allows ref struct
    {
        int present = 0;
        for (int chunk = 0; chunk < source.Count; chunk += Chunk)
        {
            LaneSum sum = new();
            int end = Math.Min(source.Count, chunk + Chunk);
            for (int start = chunk; start < end; start += ReportScratch.Rows)
            {
                int count = Math.Min(ReportScratch.Rows, end - start);
                RowSpans results = scratch.Spans(count);
                RowList doubts = new(scratch.Doubts);
                Judge.Run(source.Slice(start, count), tail, results, ref doubts, width);
                if (doubts.Count > 0)
                {
                    rule.Decide(doubts.Rows, start, results);
                }

                StatusCounts.AddRuns(results.Statuses, firstRow + start, report.Ends, report.Counts, width);
                sum.Add(results.Scores, width);
                present += count - results.Statuses.Count(absent);
            }

            report.ChunkSums[chunk / Chunk] = sum.Total;
        }

        return present;
    }
}
