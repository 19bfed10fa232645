using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HealthTargets.Kernels;

/// <summary>Where the results of a slice go, one per row. Rows without a number get 0 and 0.</summary>
internal readonly ref struct RowSpans
{
    /// <summary>The numbers for which there is room aside.</summary>
    public const int AsideCount = 2 * SliceKernel.Block;

    private readonly ref double aside;

    /// <summary>Initializes a new instance.</summary>
    /// <param name="statuses">The status bytes.</param>
    /// <param name="attainments">How much of the bound each number attains.</param>
    /// <param name="scores">The points.</param>
    /// <param name="asksAttainments">Whether attainments are read; if not, what is written there means nothing.</param>
    public RowSpans(
        Span<byte> statuses, Span<double> attainments, Span<double> scores, bool asksAttainments = true)
        : this(statuses, attainments, scores, asksAttainments, ref Unsafe.NullRef<double>())
    {
    }

    private RowSpans(
        Span<byte> statuses,
        Span<double> attainments,
        Span<double> scores,
        bool asksAttainments,
        ref double aside)
    {
        Statuses = statuses;
        Attainments = attainments;
        Scores = scores;
        AsksAttainments = asksAttainments;
        this.aside = ref aside;
    }

    public Span<byte> Statuses { get; }

    public Span<double> Attainments { get; }

    public Span<double> Scores { get; }

    public bool AsksAttainments { get; }

    /// <summary>
    /// Gets the first number of room for the attainments and scores of a block, or no reference. Where there is such
    /// room, rows that come to whole blocks are written past the caches, if both begin a line; they then lie in a
    /// <see cref="LineColumn"/>.
    /// </summary>
    public ref double Aside => ref aside;

    /// <summary>Gets whether there is such room.</summary>
    public bool ArePastCaches => !Unsafe.IsNullRef(ref aside);

    /// <summary>Gets whether attainments and scores both begin a line.</summary>
    public bool AreOnLine =>
        LineStore.IsOnLine(ref MemoryMarshal.GetReference(Attainments))
        && LineStore.IsOnLine(ref MemoryMarshal.GetReference(Scores));

    /// <summary>Gets the same rows, which are written past the caches.</summary>
    /// <param name="room">The room, of <see cref="AsideCount"/> numbers.</param>
    public RowSpans PastCaches(Span<double> room) =>
        new(Statuses, Attainments, Scores, AsksAttainments, ref MemoryMarshal.GetReference(room[..AsideCount]));

    /// <summary>Makes rows ready to be written once more.</summary>
    public void Settle()
    {
        if (ArePastCaches)
        {
            LineStore.Settle();
        }
    }

    /// <summary>Gets some of the rows.</summary>
    public RowSpans Slice(int start, int length) => new(
        Statuses.Slice(start, length),
        Attainments.Slice(start, length),
        Scores.Slice(start, length),
        AsksAttainments,
        ref aside);
}
