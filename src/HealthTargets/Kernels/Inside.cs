using System.Runtime.CompilerServices;

namespace HealthTargets.Kernels;

/// <summary>
/// Zones with a lower and an upper cut, of which either may be infinite. They need not be within each other: good goes
/// before on track, and that before at risk.
/// </summary>
internal readonly struct Inside<TLanes, TPrecision>(Zone good, Zone onTrack, Zone atRisk) : ISide<TLanes>
    where TLanes : struct, ILanes<TLanes>
    where TPrecision : struct, IPrecision
{
    private readonly Limits goodZone = new(good.Low.At, good.High.At);
    private readonly Limits goodMaybe = new(good.Low.Low, good.High.High);
    private readonly Limits onTrackMaybe = new(onTrack.Low.Low, onTrack.High.High);
    private readonly Limits atRiskMaybe = new(atRisk.Low.Low, atRisk.High.High);
    private readonly Limits goodSurely = new(good.Low.High, good.High.Low);
    private readonly Limits onTrackSurely = new(onTrack.Low.High, onTrack.High.Low);
    private readonly Limits atRiskSurely = new(atRisk.Low.High, atRisk.High.Low);

    public static bool IsExact => TPrecision.IsExact;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Classify(TLanes numbers, out TLanes isGood)
    {
        isGood = goodZone.Hold(numbers);
        TLanes codes = Join(
            TPrecision.IsExact ? isGood : goodMaybe.Hold(numbers),
            onTrackMaybe.Hold(numbers),
            atRiskMaybe.Hold(numbers));
        if (TPrecision.IsExact)
        {
            return codes;
        }

        TLanes sure = Join(goodSurely.Hold(numbers), onTrackSurely.Hold(numbers), atRiskSurely.Hold(numbers));
        return TLanes.Flag(codes, TLanes.Differ(codes, sure), CodeTable.UnsureZones);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Join(TLanes isGood, TLanes isOnTrack, TLanes isAtRisk)
    {
        TLanes codes = TLanes.CountIn(default, isGood);
        codes = TLanes.CountIn(TLanes.Twice(codes), isOnTrack);
        return TLanes.CountIn(TLanes.Twice(codes), isAtRisk);
    }

    private readonly struct Limits(double low, double high)
    {
        private readonly TLanes low = TLanes.Of(low);
        private readonly TLanes high = TLanes.Of(high);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Hold(TLanes numbers) => TLanes.AtLeast(numbers, low) & TLanes.AtMost(numbers, high);
    }
}
