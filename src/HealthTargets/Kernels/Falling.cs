using System.Runtime.CompilerServices;

namespace HealthTargets.Kernels;

/// <summary>
/// All zones go from a cut downwards, so one comparison is enough for each; with a radius, two.
/// The number of cuts reached tells which ones.
/// </summary>
internal readonly struct Falling<TLanes, TPrecision>(in SideCuts cuts) : ISide<TLanes>
    where TLanes : struct, ILanes<TLanes>
    where TPrecision : struct, IPrecision
{
    private readonly SideCuts cuts = cuts;

    public static bool IsExact => TPrecision.IsExact;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Kept(int place) => TLanes.Of(cuts[place]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Classify(
        TLanes numbers,
        TLanes cut0,
        TLanes cut1,
        TLanes cut2,
        TLanes cut3,
        TLanes cut4,
        TLanes cut5,
        out TLanes isGood)
    {
        isGood = TLanes.AtMost(numbers, TPrecision.IsExact ? cut0 : TLanes.Of(cuts.GoodTo));
        TLanes codes = default;
        if (!TPrecision.IsExact)
        {
            codes = TLanes.CountIn(codes, TLanes.AtMost(numbers, cut3));
            codes = TLanes.CountIn(codes, TLanes.AtMost(numbers, cut4));
            codes = TLanes.CountIn(codes, TLanes.AtMost(numbers, cut5));
        }

        codes = TLanes.CountIn(codes, TPrecision.IsExact ? isGood : TLanes.AtMost(numbers, cut0));
        codes = TLanes.CountIn(codes, TLanes.AtMost(numbers, cut1));
        return TLanes.CountIn(codes, TLanes.AtMost(numbers, cut2));
    }
}
