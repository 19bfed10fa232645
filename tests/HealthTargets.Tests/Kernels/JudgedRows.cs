using HealthTargets.Kernels;

namespace HealthTargets.Tests.Kernels;

/// <summary>What a kernel wrote, with marks around it that it must leave alone.</summary>
internal sealed class JudgedRows
{
    private const byte Mark = 77;
    private readonly byte[] statuses;
    private readonly LineColumn attainments;
    private readonly LineColumn scores;
    private readonly int[] doubts;
    private readonly int offset;
    private readonly int count;

    /// <summary>Makes room for rows.</summary>
    /// <param name="count">The number of rows.</param>
    /// <param name="offset">The number of marks before them; there are as many behind.</param>
    public JudgedRows(int count, int offset)
    {
        (this.count, this.offset) = (count, offset);
        statuses = [.. Enumerable.Repeat(Mark, count + (2 * offset))];
        (attainments, scores) = (new(statuses.Length, isOnLine: true), new(statuses.Length, isOnLine: true));
        attainments.Span(0, statuses.Length).Fill(Mark);
        scores.Span(0, statuses.Length).Fill(Mark);
        doubts = new int[count];
    }

    public ReadOnlySpan<byte> Statuses => statuses.AsSpan(offset, count);

    public ReadOnlySpan<double> Attainments => attainments.Span(offset, count);

    public ReadOnlySpan<double> Scores => scores.Span(offset, count);

    public int[] Doubts { get; private set; } = [];

    public bool AreMarksLeft => statuses.Count(status => status == Mark) == 2 * offset
        && AreMarks(attainments) && AreMarks(scores);

    public static JudgedRows Of<TSource>(
        TSource source, in Tail tail, Width width, int offset = 0, bool isPastCaches = false)
        where TSource : struct, ISource, allows ref struct
    {
        JudgedRows rows = new(source.Count, offset);
        RowList doubts = new(rows.doubts);
        RowSpans spans = new(
            rows.statuses.AsSpan(offset, source.Count),
            rows.attainments.Span(offset, source.Count),
            rows.scores.Span(offset, source.Count));
        spans = isPastCaches ? spans.PastCaches(new double[RowSpans.AsideCount]) : spans;
        Judge.Run(source, tail, spans, ref doubts, width);
        rows.Doubts = doubts.Rows.ToArray();
        return rows;
    }

    private bool AreMarks(LineColumn column) =>
        !column.Span(0, offset).ContainsAnyExcept(Mark)
        && !column.Span(offset + count, offset).ContainsAnyExcept(Mark);

    /// <summary>Gets all that was written as bits.</summary>
    public IEnumerable<long> Bits() =>
    [
        .. Statuses.ToArray().Select(status => (long)status),
        .. Attainments.ToArray().Select(BitConverter.DoubleToInt64Bits),
        .. Scores.ToArray().Select(BitConverter.DoubleToInt64Bits),
        .. Doubts.Select(row => (long)row),
    ];
}
