using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace HealthTargets.Kernels;

/// <summary>
/// The one loop over the rows of a slice: number, class, attainment, score. Each combination of type arguments is
/// compiled into a loop of its own, without calls and without a branch on what kind it is; at once as well as it can
/// be, since code that is only improved after some runs would take many times as long in the first ones.
/// </summary>
internal static class SliceKernel
{
    /// <summary>The rows of one turn of the loop.</summary>
    public const int Block = 16;

    /// <summary>
    /// Judges the rows of a slice, one by one or block by block; then the last block is judged with some of the rows
    /// before, which come out the same again.
    /// </summary>
    /// <param name="source">The numbers.</param>
    /// <param name="side">The zones.</param>
    /// <param name="attain">The attainment.</param>
    /// <param name="score">The score.</param>
    /// <param name="table">The status of each code of the zones.</param>
    /// <param name="rows">Where the results go.</param>
    /// <param name="doubts">Where the rows go that lie within the radius of a cut.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<TLanes, TSource, TSide, TAttain, TScore>(
        TSource source,
        TSide side,
        TAttain attain,
        TScore score,
        CodeTable table,
        in RowSpans rows,
        ref RowList doubts)
        where TLanes : struct, ILanes<TLanes>
        where TSource : struct, ISource, allows ref struct
        where TSide : struct, ISide<TLanes>
        where TAttain : struct, IAttain<TLanes>
        where TScore : struct, IScore<TLanes>
    {
        // Loops of their own, as one for both was some hundredths slower where rows stay in the caches; and none where
        // the vectors are narrow, so that native code for old machines does not grow.
        if (CanGoPast<TLanes>() && rows.ArePastCaches && source.Count % Block == 0 && rows.AreOnLine)
        {
            Loop<TLanes, TSource, TSide, TAttain, TScore, PastCaches>(
                source, side, attain, score, table, rows, ref doubts);
        }
        else
        {
            Loop<TLanes, TSource, TSide, TAttain, TScore, InCaches>(
                source, side, attain, score, table, rows, ref doubts);
        }
    }

    private static bool CanGoPast<TLanes>()
        where TLanes : struct, ILanes<TLanes> =>
        (TLanes.Count == 4 && Vector256.IsHardwareAccelerated)
        || (TLanes.Count == 8 && Vector512.IsHardwareAccelerated);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Loop<TLanes, TSource, TSide, TAttain, TScore, TDestination>(
        TSource source,
        TSide side,
        TAttain attain,
        TScore score,
        CodeTable table,
        in RowSpans rows,
        ref RowList doubts)
        where TLanes : struct, ILanes<TLanes>
        where TSource : struct, ISource, allows ref struct
        where TSide : struct, ISide<TLanes>
        where TAttain : struct, IAttain<TLanes>
        where TScore : struct, IScore<TLanes>
        where TDestination : struct, IDestination
    {
        // A block has as many codes as a vector of 128 bits has bytes.
        int block = TLanes.Count == 1 ? 1 : Block;
        nint count = source.Count;
        (TLanes read0, TLanes read1) = (source.Kept<TLanes>(0), source.Kept<TLanes>(1));
        (TLanes cut0, TLanes cut1, TLanes cut2) = (side.Kept(0), side.Kept(1), side.Kept(2));
        (TLanes cut3, TLanes cut4, TLanes cut5) = (side.Kept(3), side.Kept(4), side.Kept(5));
        (TLanes line0, TLanes line1, TLanes line2) = (attain.Kept(0), attain.Kept(1), attain.Kept(2));
        (TLanes score0, TLanes score1, TLanes score2) = (score.Kept(0), score.Kept(1), score.Kept(2));
        ref byte statuses = ref MemoryMarshal.GetReference(rows.Statuses);
        ref double attainments = ref MemoryMarshal.GetReference(rows.Attainments);
        ref double scores = ref MemoryMarshal.GetReference(rows.Scores);
        ref double attainedTo = ref TDestination.IsPastCaches ? ref rows.Aside : ref attainments;
        ref double earnedTo = ref TDestination.IsPastCaches ? ref Unsafe.Add(ref rows.Aside, Block) : ref scores;
        Vector128<byte> any = default;
        byte anyOne = 0;
        unchecked
        {
            for (nint next = 0; next < count; next += block)
            {
                nint row = next <= count - block ? next : count - block;
                TLanes pushed = default;
                for (nint step = row; step < row + block; step += TLanes.Count)
                {
                    TLanes numbers = source.Read(step, read0, read1, out TLanes present);
                    TLanes codes = side.Classify(numbers, cut0, cut1, cut2, cut3, cut4, cut5, out TLanes isGood);
                    TLanes attained = attain.Of(numbers, isGood, line0, line1, line2);
                    TLanes earned = score.Of(numbers, isGood, attained, score0, score1, score2);
                    nint place = TDestination.IsPastCaches ? step - row : step;
                    TLanes.Keep(present, attained).Store(ref attainedTo, place);
                    TLanes.Keep(present, earned).Store(ref earnedTo, place);
                    pushed = TLanes.Push(pushed, TLanes.Flag(codes, present, CodeTable.Present));
                }

                if (TDestination.IsPastCaches)
                {
                    LineStore.Write(ref attainedTo, ref Unsafe.Add(ref attainments, row));
                    LineStore.Write(ref earnedTo, ref Unsafe.Add(ref scores, row));
                }

                if (TLanes.Count == 1)
                {
                    byte status = table.Look(TLanes.Code(pushed));
                    anyOne |= status;
                    Unsafe.Add(ref statuses, row) = status;
                }
                else
                {
                    Vector128<byte> found = table.Look(TLanes.Codes(pushed));
                    any |= found;
                    found.StoreUnsafe(ref statuses, (nuint)row);
                }
            }
        }

        if (!TSide.IsExact && (anyOne >= CodeTable.Doubt || any.ExtractMostSignificantBits() != 0))
        {
            TakeDoubts(rows.Statuses[..source.Count], ref doubts);
        }
    }

    // After the loop, as a call within it would cost all numbers that are kept in registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void TakeDoubts(Span<byte> statuses, ref RowList doubts)
    {
        int row = 0;
        for (; row <= statuses.Length - Block; row += Block)
        {
            Vector128<byte> some = Vector128.Create(statuses.Slice(row, Block));
            if (some.ExtractMostSignificantBits() is var bits && bits != 0)
            {
                doubts.Add(bits, row);
                (some & Vector128.Create((byte)(CodeTable.Doubt - 1))).CopyTo(statuses[row..]);
            }
        }

        for (; row < statuses.Length; row++)
        {
            if (statuses[row] >= CodeTable.Doubt)
            {
                doubts.Add(1, row);
                statuses[row] &= CodeTable.Doubt - 1;
            }
        }
    }
}
