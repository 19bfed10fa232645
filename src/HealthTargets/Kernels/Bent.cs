using System.Runtime.CompilerServices;

namespace HealthTargets.Kernels;

/// <summary>1 for a good number; else a line for those below a middle, and another for those above.</summary>
internal readonly struct Bent<TLanes>(Line below, Line above, double middle) : IAttain<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    private readonly Line below = below;
    private readonly Line above = above;
    private readonly double middle = middle;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Kept(int place) => TLanes.Of(place switch
    {
        0 => middle,
        1 => below.Span,
        _ => above.Span,
    });

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Of(TLanes numbers, TLanes good, TLanes kept0, TLanes kept1, TLanes kept2)
    {
        TLanes isBelow = TLanes.Below(numbers, kept0);
        TLanes offset = TLanes.Select(isBelow, TLanes.Of(below.Offset), TLanes.Of(above.Offset));
        TLanes start = TLanes.Select(isBelow, TLanes.Of(below.Start), TLanes.Of(above.Start));
        TLanes span = TLanes.Select(isBelow, kept1, kept2);
        return TLanes.Select(good, TLanes.Of(1), offset + ((numbers - start) / span));
    }
}
