using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HealthTargets.Kernels;

/// <summary>Numbers as they stand in a column, or as a program has put them into one.</summary>
internal readonly ref struct StoredValue(ReadOnlySpan<double> values, ReadOnlySpan<byte> states)
    : ISource
{
    private readonly ReadOnlySpan<double> values = values;
    private readonly ReadOnlySpan<byte> states = states[..values.Length];

    public static bool IsStored => true;

    public int Count => values.Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Kept<TLanes>(int place)
        where TLanes : struct, ILanes<TLanes> => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Read<TLanes>(nint row, TLanes kept0, TLanes kept1, out TLanes present)
        where TLanes : struct, ILanes<TLanes>
    {
        present = TLanes.Present(in MemoryMarshal.GetReference(states), row);
        return TLanes.Load(in MemoryMarshal.GetReference(values), row);
    }
}
