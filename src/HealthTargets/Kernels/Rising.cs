using System.Runtime.CompilerServices;

namespace HealthTargets.Kernels;

/// <summary>All zones go from a cut upwards, so one comparison is enough for each; with a radius, two.</summary>
internal readonly struct Rising<TLanes, TPrecision>(Cut good, Cut onTrack, Cut atRisk) : ISide<TLanes>
    where TLanes : struct, ILanes<TLanes>
    where TPrecision : struct, IPrecision
{
    // A zone takes in those before it, so that the number of cuts reached is the class.
    private readonly TLanes good = TLanes.Of(good.At);
    private readonly TLanes goodMaybe = TLanes.Of(good.Low);
    private readonly TLanes onTrackMaybe = TLanes.Of(Math.Min(good.Low, onTrack.Low));
    private readonly TLanes atRiskMaybe = TLanes.Of(Math.Min(Math.Min(good.Low, onTrack.Low), atRisk.Low));
    private readonly TLanes goodSurely = TLanes.Of(good.High);
    private readonly TLanes onTrackSurely = TLanes.Of(Math.Min(good.High, onTrack.High));
    private readonly TLanes atRiskSurely = TLanes.Of(Math.Min(Math.Min(good.High, onTrack.High), atRisk.High));

    public static bool IsExact => TPrecision.IsExact;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Classify(TLanes numbers, out TLanes isGood)
    {
        isGood = TLanes.AtLeast(numbers, good);
        TLanes codes = default;
        if (!TPrecision.IsExact)
        {
            codes = TLanes.CountIn(codes, TLanes.AtLeast(numbers, goodSurely));
            codes = TLanes.CountIn(codes, TLanes.AtLeast(numbers, onTrackSurely));
            codes = TLanes.CountIn(codes, TLanes.AtLeast(numbers, atRiskSurely));
            codes = TLanes.Twice(TLanes.Twice(codes));
        }

        codes = TLanes.CountIn(codes, TPrecision.IsExact ? isGood : TLanes.AtLeast(numbers, goodMaybe));
        codes = TLanes.CountIn(codes, TLanes.AtLeast(numbers, onTrackMaybe));
        return TLanes.CountIn(codes, TLanes.AtLeast(numbers, atRiskMaybe));
    }
}
