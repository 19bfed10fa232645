using System.Runtime.CompilerServices;

namespace HealthTargets.Kernels;

/// <summary>The points times the attainment, which counts from 0 up to a cap.</summary>
internal readonly struct Proportional<TLanes>(double points, double cap) : IScore<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    private readonly double points = points;
    private readonly double cap = cap;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Kept(int place) => TLanes.Of(place == 0 ? points : cap);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Of(TLanes numbers, TLanes good, TLanes attained, TLanes kept0, TLanes kept1, TLanes kept2) =>
        kept0 * Clamping.Clamp(attained, kept1);
}
