using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HealthTargets.Benchmarks.Baselines.Vectors;

/// <summary>A numerator per hundred or thousand of a denominator.</summary>
public readonly ref struct QuotientSource<TLanes, TDoubles, TBytes> : ISource<TDoubles, TBytes>
    where TLanes : struct, ILanes<TDoubles, TBytes>
    where TDoubles : struct
    where TBytes : struct
{
    private readonly ref readonly double _numerators;
    private readonly ref readonly double _denominators;
    private readonly ref readonly byte _absentNumerators;
    private readonly ref readonly byte _absentDenominators;
    private readonly TDoubles _scale;

    public QuotientSource(in PanelChunk panel, double scale)
    {
        _numerators = ref MemoryMarshal.GetReference(panel.First);
        _denominators = ref MemoryMarshal.GetReference(panel.Second);
        _absentNumerators = ref MemoryMarshal.GetReference(panel.FirstAbsent);
        _absentDenominators = ref MemoryMarshal.GetReference(panel.SecondAbsent);
        _scale = TLanes.Broadcast(scale);
    }

    static bool ISource<TDoubles, TBytes>.CanDivideByZero => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TBytes LoadAbsent(nuint index) => TLanes.OrBytes(
        TLanes.LoadBytes(in _absentNumerators, index), TLanes.LoadBytes(in _absentDenominators, index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TDoubles Measure(nuint index, out TDoubles dividesByZero)
    {
        TDoubles denominators = TLanes.Load(in _denominators, index);
        dividesByZero = TLanes.IsZero(denominators);
        return TLanes.Divide(TLanes.Multiply(_scale, TLanes.Load(in _numerators, index)), denominators);
    }
}
