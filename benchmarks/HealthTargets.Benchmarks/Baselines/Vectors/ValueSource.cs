using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HealthTargets.Benchmarks.Baselines.Vectors;

/// <summary>The value as it stands.</summary>
public readonly ref struct ValueSource<TLanes, TDoubles, TBytes> : ISource<TDoubles, TBytes>
    where TLanes : struct, ILanes<TDoubles, TBytes>
    where TDoubles : struct
    where TBytes : struct
{
    private readonly ref readonly double _values;
    private readonly ref readonly byte _absent;

    public ValueSource(in PanelChunk panel)
    {
        _values = ref MemoryMarshal.GetReference(panel.First);
        _absent = ref MemoryMarshal.GetReference(panel.FirstAbsent);
    }

    static bool ISource<TDoubles, TBytes>.CanDivideByZero => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TBytes LoadAbsent(nuint index) => TLanes.LoadBytes(in _absent, index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TDoubles Measure(nuint index, out TDoubles dividesByZero)
    {
        dividesByZero = default;
        return TLanes.Load(in _values, index);
    }
}
