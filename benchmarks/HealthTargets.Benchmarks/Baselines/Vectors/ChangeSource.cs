using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HealthTargets.Benchmarks.Baselines.Vectors;

/// <summary>The value minus that of the period before.</summary>
public readonly ref struct ChangeSource<TLanes, TDoubles, TBytes> : ISource<TDoubles, TBytes>
    where TLanes : struct, ILanes<TDoubles, TBytes>
    where TDoubles : struct
    where TBytes : struct
{
    private readonly ref readonly double _values;
    private readonly ref readonly double _before;
    private readonly ref readonly byte _absent;
    private readonly ref readonly byte _absentBefore;

    public ChangeSource(in PanelChunk panel)
    {
        _values = ref MemoryMarshal.GetReference(panel.First);
        _before = ref MemoryMarshal.GetReference(panel.Second);
        _absent = ref MemoryMarshal.GetReference(panel.FirstAbsent);
        _absentBefore = ref MemoryMarshal.GetReference(panel.SecondAbsent);
    }

    static bool ISource<TDoubles, TBytes>.CanDivideByZero => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TBytes LoadAbsent(nuint index) =>
        TLanes.OrBytes(TLanes.LoadBytes(in _absent, index), TLanes.LoadBytes(in _absentBefore, index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TDoubles Measure(nuint index, out TDoubles dividesByZero)
    {
        dividesByZero = default;
        return TLanes.Subtract(TLanes.Load(in _values, index), TLanes.Load(in _before, index));
    }
}
