using System.Runtime.CompilerServices;
using HealthTargets.Benchmarks.Workload;

namespace HealthTargets.Benchmarks.Baselines.Vectors;

/// <summary>A limit from below whose score has a line of its own.</summary>
public readonly struct GradedBound<TLanes, TDoubles, TBytes>(in Slice slice) : IBound<TDoubles>
    where TLanes : struct, ILanes<TDoubles, TBytes>
    where TDoubles : struct
    where TBytes : struct
{
    private readonly TDoubles _good = TLanes.Broadcast(slice.Good);
    private readonly TDoubles _fair = TLanes.Broadcast(slice.Fair);
    private readonly TDoubles _points = TLanes.Broadcast(slice.Points);
    private readonly TDoubles _one = TLanes.Broadcast(1);
    private readonly TDoubles _limit = TLanes.Broadcast(slice.Limit);
    private readonly TDoubles _from = TLanes.Broadcast(WorkloadTarget.GradedFrom);
    private readonly TDoubles _width = TLanes.Broadcast(WorkloadTarget.GradedTo - WorkloadTarget.GradedFrom);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TDoubles IsGood(TDoubles measure) => TLanes.IsAtLeast(measure, _good);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TDoubles IsFair(TDoubles measure) => TLanes.IsAtLeast(measure, _fair);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TDoubles Attainment(TDoubles measure) => TLanes.Divide(measure, _limit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TDoubles Score(TDoubles measure, TDoubles attainment) =>
        TLanes.Multiply(_points, Clamp(TLanes.Divide(TLanes.Subtract(measure, _from), _width)));

    // Of two zeros the positive one is left.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TDoubles Clamp(TDoubles share) => TLanes.Min(TLanes.Max(share, default), _one);
}
