using System.Runtime.CompilerServices;

namespace HealthTargets.Kernels;

/// <summary>The points times (number - from) / (to - from), which counts from 0 up to 1.</summary>
internal readonly struct Linear<TLanes>(double points, double from, double to) : IScore<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    private readonly double points = points;
    private readonly double from = from;
    private readonly double span = to - from;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Kept(int place) => TLanes.Of(place switch
    {
        0 => points,
        1 => from,
        _ => span,
    });

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Of(TLanes numbers, TLanes good, TLanes attained, TLanes kept0, TLanes kept1, TLanes kept2) =>
        kept0 * Clamping.Clamp((numbers - kept1) / kept2, TLanes.Of(1));
}
