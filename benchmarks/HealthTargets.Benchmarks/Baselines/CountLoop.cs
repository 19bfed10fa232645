using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using HealthTargets.Benchmarks.Baselines.Vectors;

namespace HealthTargets.Benchmarks.Baselines;

/// <summary>Counts statuses per unit in bytes and adds scores in 8 sums by unit modulo 8.</summary>
public ref struct CountLoop<TLanes, TDoubles, TBytes>(Tally tally, Span<double> sums) : ILoop<TDoubles, TBytes>
    where TLanes : struct, ILanes<TDoubles, TBytes>
    where TDoubles : struct
    where TBytes : struct
{
    private readonly Tally _tally = tally;
    private readonly ref double _sums = ref MemoryMarshal.GetReference(sums);

    /// <summary>Rows that have data, after the run.</summary>
    public long Present { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run<TSource, TBound, TPhase>(scoped TSource source, TBound bound, nuint length)
        where TSource : ISource<TDoubles, TBytes>, allows ref struct
        where TBound : struct, IBound<TDoubles>
        where TPhase : struct, IPhase
    {
        ref byte passed = ref MemoryMarshal.GetArrayDataReference(TPhase.IsOpen ? _tally.Passed : _tally.Met);
        ref byte onTrack = ref MemoryMarshal.GetArrayDataReference(_tally.OnTrack);
        ref byte gone = ref MemoryMarshal.GetArrayDataReference(
            TPhase.IsOpen ? _tally.OpenAbsent : _tally.ClosedAbsent);
        nuint count = (nuint)TLanes.Count;
        (TDoubles sum0, TDoubles sum1, TDoubles sum2, TDoubles sum3) =
            default((TDoubles, TDoubles, TDoubles, TDoubles));
        (TDoubles sum4, TDoubles sum5, TDoubles sum6, TDoubles sum7) =
            default((TDoubles, TDoubles, TDoubles, TDoubles));
        int absentRows = 0;
        for (nuint i = 0; i < length; i += 8 * count)
        {
            TBytes absent = source.LoadAbsent(i);
            TDoubles p0 = Step<TSource, TBound, TPhase>(
                in source, in bound, i, TLanes.Widen(absent, 0), out TDoubles s0);
            sum0 = TLanes.Add(sum0, s0);
            TDoubles p1 = Step<TSource, TBound, TPhase>(
                in source, in bound, i + count, TLanes.Widen(absent, 1), out TDoubles s1);
            AddTo(s1, ref sum0, ref sum1, ref sum1, ref sum1);
            TDoubles p2 = Step<TSource, TBound, TPhase>(
                in source, in bound, i + (2 * count), TLanes.Widen(absent, 2), out TDoubles s2);
            AddTo(s2, ref sum0, ref sum0, ref sum2, ref sum2);
            TDoubles p3 = Step<TSource, TBound, TPhase>(
                in source, in bound, i + (3 * count), TLanes.Widen(absent, 3), out TDoubles s3);
            AddTo(s3, ref sum0, ref sum1, ref sum3, ref sum3);
            TDoubles p4 = Step<TSource, TBound, TPhase>(
                in source, in bound, i + (4 * count), TLanes.Widen(absent, 4), out TDoubles s4);
            AddTo(s4, ref sum0, ref sum0, ref sum0, ref sum4);
            TDoubles p5 = Step<TSource, TBound, TPhase>(
                in source, in bound, i + (5 * count), TLanes.Widen(absent, 5), out TDoubles s5);
            AddTo(s5, ref sum0, ref sum1, ref sum1, ref sum5);
            TDoubles p6 = Step<TSource, TBound, TPhase>(
                in source, in bound, i + (6 * count), TLanes.Widen(absent, 6), out TDoubles s6);
            AddTo(s6, ref sum0, ref sum0, ref sum2, ref sum6);
            TDoubles p7 = Step<TSource, TBound, TPhase>(
                in source, in bound, i + (7 * count), TLanes.Widen(absent, 7), out TDoubles s7);
            AddTo(s7, ref sum0, ref sum1, ref sum3, ref sum7);
            TBytes packed = TLanes.Pack(p0, p1, p2, p3, p4, p5, p6, p7);
            if (TSource.CanDivideByZero)
            {
                absent = TLanes.OrBytes(absent, TLanes.Marked(packed));
            }

            packed = TLanes.WithoutBytes(packed, absent);
            absentRows += TLanes.CountSet(absent);
            TLanes.SubtractFrom(ref passed, i, packed);
            TLanes.SubtractFrom(ref gone, i, absent);
            if (TPhase.IsOpen)
            {
                TLanes.SubtractFrom(ref onTrack, i, TLanes.HasPassedBoth(packed));
            }
        }

        Present = (long)length - absentRows;
        StoreSums(sum0, sum1, sum2, sum3, sum4, sum5, sum6, sum7);
    }

    // Sums are by unit modulo 8 at any width: of 8 lanes one vector, of 4 lanes two by turns, and so on.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddTo(
        TDoubles score, ref TDoubles of8, ref TDoubles of4, ref TDoubles of2, ref TDoubles of1)
    {
        if (TLanes.Count == 8)
        {
            of8 = TLanes.Add(of8, score);
        }
        else if (TLanes.Count == 4)
        {
            of4 = TLanes.Add(of4, score);
        }
        else if (TLanes.Count == 2)
        {
            of2 = TLanes.Add(of2, score);
        }
        else
        {
            of1 = TLanes.Add(of1, score);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TDoubles Step<TSource, TBound, TPhase>(
        ref readonly TSource source, ref readonly TBound bound, nuint index, TDoubles absent, out TDoubles score)
        where TSource : ISource<TDoubles, TBytes>, allows ref struct
        where TBound : struct, IBound<TDoubles>
        where TPhase : struct, IPhase
    {
        TDoubles measure = source.Measure(index, out TDoubles dividesByZero);
        TDoubles passed = TPhase.IsOpen
            ? TLanes.AddMasks(bound.IsGood(measure), bound.IsFair(measure))
            : bound.IsGood(measure);
        score = bound.Score(measure, bound.Attainment(measure));
        if (TSource.CanDivideByZero)
        {
            absent = TLanes.Or(absent, dividesByZero);
            passed = TLanes.MarkAbsent(passed, dividesByZero);
        }

        score = TLanes.Without(score, absent);
        return passed;
    }

    private void StoreSums(params ReadOnlySpan<TDoubles> vectors)
    {
        nuint count = (nuint)TLanes.Count;
        for (nuint i = 0; i < 8 / count; i++)
        {
            TLanes.Store(vectors[(int)i], ref _sums, i * count);
        }
    }
}
