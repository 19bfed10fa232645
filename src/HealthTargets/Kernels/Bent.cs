using System.Runtime.CompilerServices;

namespace HealthTargets.Kernels;

/// <summary>1 for a good number; else a line for those below a middle, and another for those above.</summary>
internal readonly struct Bent<TLanes>(Line below, Line above, double middle) : IAttain<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    private readonly TLanes middle = TLanes.Of(middle);
    private readonly TLanes belowOffset = TLanes.Of(below.Offset);
    private readonly TLanes belowStart = TLanes.Of(below.Start);
    private readonly TLanes belowSpan = TLanes.Of(below.Span);
    private readonly TLanes aboveOffset = TLanes.Of(above.Offset);
    private readonly TLanes aboveStart = TLanes.Of(above.Start);
    private readonly TLanes aboveSpan = TLanes.Of(above.Span);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Of(TLanes numbers, TLanes good)
    {
        TLanes isBelow = TLanes.Below(numbers, middle);
        TLanes offset = TLanes.Select(isBelow, belowOffset, aboveOffset);
        TLanes start = TLanes.Select(isBelow, belowStart, aboveStart);
        TLanes span = TLanes.Select(isBelow, belowSpan, aboveSpan);
        return TLanes.Select(good, TLanes.Of(1), offset + ((numbers - start) / span));
    }
}
