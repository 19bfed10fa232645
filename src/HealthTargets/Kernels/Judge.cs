using System.Runtime.Intrinsics;

namespace HealthTargets.Kernels;

/// <summary>Chooses the loop for a source and a tail, and runs it over all rows.</summary>
internal static class Judge
{
    /// <summary>Gets the width to use where the best one is asked for.</summary>
    public static Width Widest =>
        Vector512.IsHardwareAccelerated ? Width.Vector512
        : Vector256.IsHardwareAccelerated ? Width.Vector256
        : Vector128.IsHardwareAccelerated ? Width.Vector128
        : Width.Scalar;

    /// <summary>Judges all rows of a source.</summary>
    /// <param name="source">The numbers.</param>
    /// <param name="tail">What to do with them.</param>
    /// <param name="rows">Where the results go; at least as long as the source.</param>
    /// <param name="doubts">Where the rows go that lie within the radius of a cut; their results may be wrong.</param>
    /// <param name="width">How many rows at once; changes no bit.</param>
    public static void Run<TSource>(
        TSource source, in Tail tail, RowSpans rows, ref RowList doubts, Width width = Width.Best)
        where TSource : struct, ISource, allows ref struct
    {
        RowSpans all = rows.Slice(0, source.Count);
        width = width == Width.Best ? Widest : width;
        switch (source.Count < SliceKernel.Block ? Width.Scalar : width)
        {
            case Width.Vector128:
                OnSide<Lanes128, TSource>(source, tail, all, ref doubts);
                break;
            case Width.Vector256:
                OnSide<Lanes256, TSource>(source, tail, all, ref doubts);
                break;
            case Width.Vector512:
                OnSide<Lanes512, TSource>(source, tail, all, ref doubts);
                break;
            default:
                OnSide<Lanes1, TSource>(source, tail, all, ref doubts);
                break;
        }
    }

    private static void OnSide<TLanes, TSource>(
        in TSource source, in Tail tail, in RowSpans rows, ref RowList doubts)
        where TLanes : struct, ILanes<TLanes>
        where TSource : struct, ISource, allows ref struct
    {
        if (TSource.IsStored && tail.IsExact)
        {
            OnSide<TLanes, TSource, Exact>(source, tail, rows, ref doubts);
        }
        else
        {
            OnSide<TLanes, TSource, Near>(source, tail, rows, ref doubts);
        }
    }

    private static void OnSide<TLanes, TSource, TPrecision>(
        in TSource source, in Tail tail, in RowSpans rows, ref RowList doubts)
        where TLanes : struct, ILanes<TLanes>
        where TSource : struct, ISource, allows ref struct
        where TPrecision : struct, IPrecision
    {
        switch (tail.Side)
        {
            case SideForm.Rising:
                Rising<TLanes, TPrecision> rising = new(tail.Cuts);
                OnAttain<TLanes, TSource, Rising<TLanes, TPrecision>>(source, rising, tail, rows, ref doubts);
                break;
            case SideForm.Falling:
                Falling<TLanes, TPrecision> falling = new(tail.Cuts);
                OnAttain<TLanes, TSource, Falling<TLanes, TPrecision>>(source, falling, tail, rows, ref doubts);
                break;
            default:
                Inside<TLanes, TPrecision> inside = new(tail.Cuts);
                OnAttain<TLanes, TSource, Inside<TLanes, TPrecision>>(source, inside, tail, rows, ref doubts);
                break;
        }
    }

    private static void OnAttain<TLanes, TSource, TSide>(
        in TSource source, in TSide side, in Tail tail, in RowSpans rows, ref RowList doubts)
        where TLanes : struct, ILanes<TLanes>
        where TSource : struct, ISource, allows ref struct
        where TSide : struct, ISide<TLanes>
    {
        AttainRule rule = tail.Attain;
        if (!rows.AsksAttainments && tail.Score.Form != ScoreForm.Proportional)
        {
            OnScore<TLanes, TSource, TSide, Unasked<TLanes>>(source, side, default, tail, rows, ref doubts);
        }
        else if (rule.IsBent)
        {
            Bent<TLanes> bent = new(rule.Below, rule.Above, rule.Middle);
            OnScore<TLanes, TSource, TSide, Bent<TLanes>>(source, side, bent, tail, rows, ref doubts);
        }
        else
        {
            Straight<TLanes> line = new(rule.Below);
            OnScore<TLanes, TSource, TSide, Straight<TLanes>>(source, side, line, tail, rows, ref doubts);
        }
    }

    private static void OnScore<TLanes, TSource, TSide, TAttain>(
        in TSource source, in TSide side, in TAttain attain, in Tail tail, in RowSpans rows, ref RowList doubts)
        where TLanes : struct, ILanes<TLanes>
        where TSource : struct, ISource, allows ref struct
        where TSide : struct, ISide<TLanes>
        where TAttain : struct, IAttain<TLanes>
    {
        ScoreRule rule = tail.Score;
        CodeTable table = tail.Table;
        switch (rule.Form)
        {
            case ScoreForm.Proportional:
                SliceKernel.Run<TLanes, TSource, TSide, TAttain, Proportional<TLanes>>(
                    source, side, attain, new(rule.Points, rule.First), table, rows, ref doubts);
                break;
            case ScoreForm.Linear:
                SliceKernel.Run<TLanes, TSource, TSide, TAttain, Linear<TLanes>>(
                    source, side, attain, new(rule.Points, rule.Low, rule.High), table, rows, ref doubts);
                break;
            case ScoreForm.Deduct:
                Deduct<TLanes> deduct = new(rule.Points, rule.First, rule.Low, rule.High);
                SliceKernel.Run<TLanes, TSource, TSide, TAttain, Deduct<TLanes>>(
                    source, side, attain, deduct, table, rows, ref doubts);
                break;
            default:
                SliceKernel.Run<TLanes, TSource, TSide, TAttain, AllOrNothing<TLanes>>(
                    source, side, attain, new(rule.Points), table, rows, ref doubts);
                break;
        }
    }
}
