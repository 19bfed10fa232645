using System.Runtime.CompilerServices;

namespace HealthTargets.Benchmarks.Baselines.Vectors;

/// <summary>A way up from a start: attainment is the part of it that is done.</summary>
public readonly struct RaisedBound<TLanes, TDoubles, TBytes>(in Slice slice) : IBound<TDoubles>
    where TLanes : struct, ILanes<TDoubles, TBytes>
    where TDoubles : struct
    where TBytes : struct
{
    private readonly TDoubles _good = TLanes.Broadcast(slice.Good);
    private readonly TDoubles _fair = TLanes.Broadcast(slice.Fair);
    private readonly TDoubles _points = TLanes.Broadcast(slice.Points);
    private readonly TDoubles _one = TLanes.Broadcast(1);
    private readonly TDoubles _start = TLanes.Broadcast(slice.Start);
    private readonly TDoubles _span = TLanes.Broadcast(slice.Span);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TDoubles IsGood(TDoubles measure) => TLanes.IsAtLeast(measure, _good);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TDoubles IsFair(TDoubles measure) => TLanes.IsAtLeast(measure, _fair);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TDoubles Attainment(TDoubles measure) =>
        TLanes.Divide(TLanes.Subtract(measure, _start), _span);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TDoubles Score(TDoubles measure, TDoubles attainment) =>
        TLanes.Multiply(_points, Clamp(attainment));

    // Of two zeros the positive one is left.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TDoubles Clamp(TDoubles share) => TLanes.Min(TLanes.Max(share, default), _one);
}
