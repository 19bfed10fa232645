using System.Runtime.CompilerServices;

namespace HealthTargets.Kernels;

/// <summary>No attainment, where nobody asks for it and the score does not need it: that saves a division.</summary>
internal readonly struct Unasked<TLanes> : IAttain<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Kept(int place) => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Of(TLanes numbers, TLanes good, TLanes kept0, TLanes kept1, TLanes kept2) => default;
}
