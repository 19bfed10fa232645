using System.Runtime.CompilerServices;

namespace HealthTargets.Kernels;

/// <summary>One line for all numbers.</summary>
internal readonly struct Straight<TLanes>(Line line) : IAttain<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    private readonly Line line = line;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Kept(int place) => TLanes.Of(place switch
    {
        0 => line.Offset,
        1 => line.Start,
        _ => line.Span,
    });

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Of(TLanes numbers, TLanes good, TLanes kept0, TLanes kept1, TLanes kept2) =>
        kept0 + ((numbers - kept1) / kept2);
}
