namespace HealthTargets.Kernels;

/// <summary>Where the results of a slice go, one per row. Rows without a number get 0 and 0.</summary>
/// <param name="statuses">The status bytes.</param>
/// <param name="attainments">How much of the bound each number attains.</param>
/// <param name="scores">The points.</param>
/// <param name="asksAttainments">Whether attainments are read; if not, what is written there means nothing.</param>
internal readonly ref struct RowSpans(
    Span<byte> statuses, Span<double> attainments, Span<double> scores, bool asksAttainments = true)
{
    public Span<byte> Statuses { get; } = statuses;

    public Span<double> Attainments { get; } = attainments;

    public Span<double> Scores { get; } = scores;

    public bool AsksAttainments { get; } = asksAttainments;

    /// <summary>Gets some of the rows.</summary>
    public RowSpans Slice(int start, int length) => new(
        Statuses.Slice(start, length),
        Attainments.Slice(start, length),
        Scores.Slice(start, length),
        AsksAttainments);
}
