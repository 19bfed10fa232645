using System.Runtime.CompilerServices;

namespace HealthTargets.Kernels;

/// <summary>All zones go from a cut downwards, so one comparison is enough for each; with a radius, two.</summary>
internal readonly struct Falling<TLanes, TPrecision>(Cut good, Cut onTrack, Cut atRisk) : ISide<TLanes>
    where TLanes : struct, ILanes<TLanes>
    where TPrecision : struct, IPrecision
{
    // A zone takes in those before it, so that the number of cuts reached is the class.
    private readonly TLanes good = TLanes.Of(good.At);
    private readonly TLanes goodMaybe = TLanes.Of(good.High);
    private readonly TLanes onTrackMaybe = TLanes.Of(Math.Max(good.High, onTrack.High));
    private readonly TLanes atRiskMaybe = TLanes.Of(Math.Max(Math.Max(good.High, onTrack.High), atRisk.High));
    private readonly TLanes goodSurely = TLanes.Of(good.Low);
    private readonly TLanes onTrackSurely = TLanes.Of(Math.Max(good.Low, onTrack.Low));
    private readonly TLanes atRiskSurely = TLanes.Of(Math.Max(Math.Max(good.Low, onTrack.Low), atRisk.Low));

    public static bool IsExact => TPrecision.IsExact;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Classify(TLanes numbers, out TLanes isGood)
    {
        isGood = TLanes.AtMost(numbers, good);
        TLanes codes = default;
        if (!TPrecision.IsExact)
        {
            codes = TLanes.CountIn(codes, TLanes.AtMost(numbers, goodSurely));
            codes = TLanes.CountIn(codes, TLanes.AtMost(numbers, onTrackSurely));
            codes = TLanes.CountIn(codes, TLanes.AtMost(numbers, atRiskSurely));
            codes = TLanes.Twice(TLanes.Twice(codes));
        }

        codes = TLanes.CountIn(codes, TPrecision.IsExact ? isGood : TLanes.AtMost(numbers, goodMaybe));
        codes = TLanes.CountIn(codes, TLanes.AtMost(numbers, onTrackMaybe));
        return TLanes.CountIn(codes, TLanes.AtMost(numbers, atRiskMaybe));
    }
}
