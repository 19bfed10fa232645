using HealthTargets.Kernels;

namespace HealthTargets.Tests.Kernels;

/// <summary>What a kernel wrote, with marks around it that it must leave alone.</summary>
internal sealed class JudgedRows
{
    private const byte Mark = 77;
    private readonly byte[] statuses;
    private readonly double[] attainments;
    private readonly double[] scores;
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
        attainments = [.. Enumerable.Repeat((double)Mark, count + (2 * offset))];
        scores = [.. Enumerable.Repeat((double)Mark, count + (2 * offset))];
        doubts = new int[count];
    }

    public ReadOnlySpan<byte> Statuses => statuses.AsSpan(offset, count);

    public ReadOnlySpan<double> Attainments => attainments.AsSpan(offset, count);

    public ReadOnlySpan<double> Scores => scores.AsSpan(offset, count);

    public int[] Doubts { get; private set; } = [];

    public bool AreMarksLeft => statuses.Count(status => status == Mark) == 2 * offset
        && attainments[..offset].Concat(attainments[(offset + count)..]).All(number => number == Mark)
        && scores[..offset].Concat(scores[(offset + count)..]).All(number => number == Mark);

    public static JudgedRows Of<TSource>(TSource source, in Tail tail, Width width, int offset = 0)
        where TSource : struct, ISource, allows ref struct
    {
        JudgedRows rows = new(source.Count, offset);
        RowList doubts = new(rows.doubts);
        RowSpans spans = new(
            rows.statuses.AsSpan(offset), rows.attainments.AsSpan(offset), rows.scores.AsSpan(offset));
        Judge.Run(source, tail, spans, ref doubts, width);
        rows.Doubts = doubts.Rows.ToArray();
        return rows;
    }

    /// <summary>Gets all that was written as bits.</summary>
    public IEnumerable<long> Bits() =>
    [
        .. Statuses.ToArray().Select(status => (long)status),
        .. Attainments.ToArray().Select(BitConverter.DoubleToInt64Bits),
        .. Scores.ToArray().Select(BitConverter.DoubleToInt64Bits),
        .. Doubts.Select(row => (long)row),
    ];
}
