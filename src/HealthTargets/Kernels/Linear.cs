using System.Runtime.CompilerServices;

namespace HealthTargets.Kernels;

/// <summary>The points times (number - from) / (to - from), which counts from 0 up to 1.</summary>
internal readonly struct Linear<TLanes>(double points, double from, double to) : IScore<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    private readonly TLanes points = TLanes.Of(points);
    private readonly TLanes from = TLanes.Of(from);
    private readonly TLanes span = TLanes.Of(to - from);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Of(TLanes numbers, TLanes good, TLanes attainment) =>
        points * Clamping.Clamp((numbers - from) / span, TLanes.Of(1));
}
