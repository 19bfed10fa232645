using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HealthTargets.Kernels;

/// <summary>Later less earlier numbers, there where both are.</summary>
internal readonly ref struct Difference(
    ReadOnlySpan<double> later,
    ReadOnlySpan<byte> laterStates,
    ReadOnlySpan<double> earlier,
    ReadOnlySpan<byte> earlierStates) : ISource
{
    private readonly ReadOnlySpan<double> later = later;
    private readonly ReadOnlySpan<byte> laterStates = laterStates[..later.Length];
    private readonly ReadOnlySpan<double> earlier = earlier[..later.Length];
    private readonly ReadOnlySpan<byte> earlierStates = earlierStates[..later.Length];

    public static bool IsStored => false;

    public int Count => later.Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Kept<TLanes>(int place)
        where TLanes : struct, ILanes<TLanes> => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Read<TLanes>(nint row, TLanes kept0, TLanes kept1, out TLanes present)
        where TLanes : struct, ILanes<TLanes>
    {
        present = TLanes.Present(in MemoryMarshal.GetReference(laterStates), row)
            & TLanes.Present(in MemoryMarshal.GetReference(earlierStates), row);
        return TLanes.Load(in MemoryMarshal.GetReference(later), row)
            - TLanes.Load(in MemoryMarshal.GetReference(earlier), row);
    }
}
