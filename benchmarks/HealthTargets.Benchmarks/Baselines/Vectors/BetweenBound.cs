using System.Runtime.CompilerServices;

namespace HealthTargets.Benchmarks.Baselines.Vectors;

/// <summary>Two limits: one division serves both sides, and the score falls with the distance outside.</summary>
public readonly struct BetweenBound<TLanes, TDoubles, TBytes>(in Slice slice) : IBound<TDoubles>
    where TLanes : struct, ILanes<TDoubles, TBytes>
    where TDoubles : struct
    where TBytes : struct
{
    private readonly TDoubles _good = TLanes.Broadcast(slice.Good);
    private readonly TDoubles _fair = TLanes.Broadcast(slice.Fair);
    private readonly TDoubles _goodHigh = TLanes.Broadcast(slice.GoodHigh);
    private readonly TDoubles _fairHigh = TLanes.Broadcast(slice.FairHigh);
    private readonly TDoubles _points = TLanes.Broadcast(slice.Points);
    private readonly TDoubles _pointsPerDistance = TLanes.Broadcast(slice.PointsPerDistance);
    private readonly TDoubles _low = TLanes.Broadcast(slice.Low);
    private readonly TDoubles _high = TLanes.Broadcast(slice.Limit);
    private readonly TDoubles _one = TLanes.Broadcast(1);
    private readonly TDoubles _two = TLanes.Broadcast(2);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TDoubles IsGood(TDoubles measure) => IsWithin(measure, _good, _goodHigh);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TDoubles IsFair(TDoubles measure) => IsWithin(measure, _fair, _fairHigh);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TDoubles Attainment(TDoubles measure)
    {
        TDoubles isBelow = TLanes.IsLess(measure, _low);
        TDoubles isAbove = TLanes.IsLess(_high, measure);
        TDoubles share = TLanes.Divide(measure, TLanes.Select(isBelow, _low, _high));
        TDoubles atLeastLow = TLanes.Select(isAbove, TLanes.Subtract(_two, share), _one);
        return TLanes.Select(isBelow, share, atLeastLow);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TDoubles Score(TDoubles measure, TDoubles attainment) =>
        TLanes.Max(TLanes.Subtract(_points, TLanes.Multiply(Shortfall(measure), _pointsPerDistance)), default);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TDoubles IsWithin(TDoubles measure, TDoubles low, TDoubles high) =>
        TLanes.And(TLanes.IsAtLeast(measure, low), TLanes.IsAtLeast(high, measure));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TDoubles Shortfall(TDoubles measure) => TLanes.Max(
        TLanes.Max(TLanes.Subtract(_low, measure), TLanes.Subtract(measure, _high)), default);
}
