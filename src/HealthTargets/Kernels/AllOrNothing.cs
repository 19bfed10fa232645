using System.Runtime.CompilerServices;

namespace HealthTargets.Kernels;

/// <summary>All points for a good number, else none. Without points, no score.</summary>
internal readonly struct AllOrNothing<TLanes>(double points) : IScore<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    private readonly double points = points;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Kept(int place) => TLanes.Of(points);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Of(TLanes numbers, TLanes good, TLanes attained, TLanes kept0, TLanes kept1, TLanes kept2) =>
        TLanes.Keep(good, kept0);
}
