namespace HealthTargets.Kernels;

/// <summary>Decides rows that the kernel could not.</summary>
internal interface IDoubtRule
{
    /// <summary>Writes the right results of some rows over those of the kernel.</summary>
    /// <param name="doubts">The rows, from 0 at the first of the results.</param>
    /// <param name="start">The row of the source that is the first of the results.</param>
    /// <param name="results">The results.</param>
    public void Decide(ReadOnlySpan<int> doubts, int start, RowSpans results);
}
