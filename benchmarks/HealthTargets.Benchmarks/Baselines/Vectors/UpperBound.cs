using System.Runtime.CompilerServices;

namespace HealthTargets.Benchmarks.Baselines.Vectors;

/// <summary>A limit from above: attainment is 2 minus the measure in limits.</summary>
public readonly struct UpperBound<TLanes, TDoubles, TBytes>(in Slice slice) : IBound<TDoubles>
    where TLanes : struct, ILanes<TDoubles, TBytes>
    where TDoubles : struct
    where TBytes : struct
{
    private readonly TDoubles _good = TLanes.Broadcast(slice.Good);
    private readonly TDoubles _fair = TLanes.Broadcast(slice.Fair);
    private readonly TDoubles _points = TLanes.Broadcast(slice.Points);
    private readonly TDoubles _one = TLanes.Broadcast(1);
    private readonly TDoubles _two = TLanes.Broadcast(2);
    private readonly TDoubles _limit = TLanes.Broadcast(slice.Limit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TDoubles IsGood(TDoubles measure) => TLanes.IsAtLeast(_good, measure);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TDoubles IsFair(TDoubles measure) => TLanes.IsAtLeast(_fair, measure);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TDoubles Attainment(TDoubles measure) =>
        TLanes.Subtract(_two, TLanes.Divide(measure, _limit));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TDoubles Score(TDoubles measure, TDoubles attainment) =>
        TLanes.Multiply(_points, Clamp(attainment));

    // Of two zeros the positive one is left.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TDoubles Clamp(TDoubles share) => TLanes.Min(TLanes.Max(share, default), _one);
}
