using System.Runtime.CompilerServices;

namespace HealthTargets.Kernels;

/// <summary>The points times the attainment, which counts from 0 up to a cap.</summary>
internal readonly struct Proportional<TLanes>(double points, double cap) : IScore<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    private readonly TLanes points = TLanes.Of(points);
    private readonly TLanes cap = TLanes.Of(cap);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Of(TLanes numbers, TLanes good, TLanes attainment) => points * Clamping.Clamp(attainment, cap);
}
