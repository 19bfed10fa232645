using System.Runtime.CompilerServices;

namespace HealthTargets.Kernels;

/// <summary>
/// Zones with a lower and an upper cut, of which either may be infinite. They need not be within each other: good goes
/// before on track, and that before at risk.
/// </summary>
internal readonly struct Inside<TLanes, TPrecision>(in SideCuts cuts) : ISide<TLanes>
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
        TLanes isPerhapsGood = Hold(numbers, cut0, cut1);
        isGood = TPrecision.IsExact
            ? isPerhapsGood
            : Hold(numbers, TLanes.Of(cuts.GoodFrom), TLanes.Of(cuts.GoodTo));
        TLanes codes = Join(isPerhapsGood, Hold(numbers, cut2, cut3), Hold(numbers, cut4, cut5));
        if (TPrecision.IsExact)
        {
            return codes;
        }

        TLanes sure = Join(
            Hold(numbers, TLanes.Of(cuts.Sure0), TLanes.Of(cuts.Sure1)),
            Hold(numbers, TLanes.Of(cuts.Sure2), TLanes.Of(cuts.Sure3)),
            Hold(numbers, TLanes.Of(cuts.Sure4), TLanes.Of(cuts.Sure5)));
        return TLanes.Flag(codes, TLanes.Differ(codes, sure), CodeTable.UnsureZones);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Hold(TLanes numbers, TLanes low, TLanes high) =>
        TLanes.AtLeast(numbers, low) & TLanes.AtMost(numbers, high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Join(TLanes isGood, TLanes isOnTrack, TLanes isAtRisk)
    {
        TLanes codes = TLanes.CountIn(default, isGood);
        codes = TLanes.CountIn(TLanes.Twice(codes), isOnTrack);
        return TLanes.CountIn(TLanes.Twice(codes), isAtRisk);
    }
}
