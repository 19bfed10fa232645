using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using HealthTargets.Benchmarks.Baselines.Vectors;

namespace HealthTargets.Benchmarks.Baselines;

/// <summary>Writes status, attainment and score of each row.</summary>
public readonly ref struct EvaluateLoop<TLanes, TDoubles, TBytes>(OutcomeChunk outcomes) : ILoop<TDoubles, TBytes>
    where TLanes : struct, ILanes<TDoubles, TBytes>
    where TDoubles : struct
    where TBytes : struct
{
    private readonly ref byte _statuses = ref MemoryMarshal.GetReference(outcomes.Statuses);
    private readonly ref double _attainments = ref MemoryMarshal.GetReference(outcomes.Attainments);
    private readonly ref double _scores = ref MemoryMarshal.GetReference(outcomes.Scores);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run<TSource, TBound, TPhase>(scoped TSource source, TBound bound, nuint length)
        where TSource : ISource<TDoubles, TBytes>, allows ref struct
        where TBound : struct, IBound<TDoubles>
        where TPhase : struct, IPhase
    {
        nuint count = (nuint)TLanes.Count;
        for (nuint i = 0; i < length; i += 8 * count)
        {
            TBytes absent = source.LoadAbsent(i);
            TBytes packed = TLanes.Pack(
                Step<TSource, TBound, TPhase>(in source, in bound, i, TLanes.Widen(absent, 0)),
                Step<TSource, TBound, TPhase>(in source, in bound, i + count, TLanes.Widen(absent, 1)),
                Step<TSource, TBound, TPhase>(in source, in bound, i + (2 * count), TLanes.Widen(absent, 2)),
                Step<TSource, TBound, TPhase>(in source, in bound, i + (3 * count), TLanes.Widen(absent, 3)),
                Step<TSource, TBound, TPhase>(in source, in bound, i + (4 * count), TLanes.Widen(absent, 4)),
                Step<TSource, TBound, TPhase>(in source, in bound, i + (5 * count), TLanes.Widen(absent, 5)),
                Step<TSource, TBound, TPhase>(in source, in bound, i + (6 * count), TLanes.Widen(absent, 6)),
                Step<TSource, TBound, TPhase>(in source, in bound, i + (7 * count), TLanes.Widen(absent, 7)));
            if (TSource.CanDivideByZero)
            {
                absent = TLanes.OrBytes(absent, TLanes.Marked(packed));
            }

            TBytes statuses = TPhase.IsOpen
                ? TLanes.OpenStatuses(packed, absent)
                : TLanes.ClosedStatuses(packed, absent);
            TLanes.StoreBytes(statuses, ref _statuses, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TDoubles Step<TSource, TBound, TPhase>(
        ref readonly TSource source, ref readonly TBound bound, nuint index, TDoubles absent)
        where TSource : ISource<TDoubles, TBytes>, allows ref struct
        where TBound : struct, IBound<TDoubles>
        where TPhase : struct, IPhase
    {
        TDoubles measure = source.Measure(index, out TDoubles dividesByZero);
        TDoubles attainment = bound.Attainment(measure);
        TDoubles score = bound.Score(measure, attainment);
        TDoubles passed = TPhase.IsOpen
            ? TLanes.AddMasks(bound.IsGood(measure), bound.IsFair(measure))
            : bound.IsGood(measure);
        if (TSource.CanDivideByZero)
        {
            absent = TLanes.Or(absent, dividesByZero);
            passed = TLanes.MarkAbsent(passed, dividesByZero);
        }

        TLanes.Store(TLanes.Without(attainment, absent), ref _attainments, index);
        TLanes.Store(TLanes.Without(score, absent), ref _scores, index);
        return passed;
    }
}
