using System.Runtime.CompilerServices;

namespace HealthTargets.Kernels;

/// <summary>One line for all numbers.</summary>
internal readonly struct Straight<TLanes>(Line line) : IAttain<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    private readonly TLanes offset = TLanes.Of(line.Offset);
    private readonly TLanes start = TLanes.Of(line.Start);
    private readonly TLanes span = TLanes.Of(line.Span);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Of(TLanes numbers, TLanes good) =>
        offset + ((numbers - start) / span);
}
