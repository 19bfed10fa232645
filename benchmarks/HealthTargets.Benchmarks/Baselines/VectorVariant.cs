using HealthTargets.Benchmarks.Baselines.Vectors;
using HealthTargets.Benchmarks.Workload;

namespace HealthTargets.Benchmarks.Baselines;

/// <summary>
/// The vectorised evaluation at one width: a loop of its own for each kind and phase, chosen once per chunk, without a
/// condition in it.
/// </summary>
public sealed class VectorVariant<TLanes, TDoubles, TBytes>(
    string name, WorkloadData data, OutcomeBuffers outcomes, int threadsMax)
    : HandWrittenVariant(data, outcomes, threadsMax)
    where TLanes : struct, ILanes<TDoubles, TBytes>
    where TDoubles : struct
    where TBytes : struct
{
    public override string Name => name;

    protected override void Evaluate(in Slice slice, in PanelChunk panel, in OutcomeChunk outcomes)
    {
        EvaluateLoop<TLanes, TDoubles, TBytes> loop = new(outcomes);
        Choose(in slice, in panel, ref loop);
    }

    protected override double Count(
        in Slice slice, in PanelChunk panel, int firstUnit, Tally tally, out long present)
    {
        Span<double> sums = stackalloc double[8];
        CountLoop<TLanes, TDoubles, TBytes> loop = new(tally, sums);
        Choose(in slice, in panel, ref loop);
        present = loop.Present;
        return AddPairs(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], sums[7]);
    }

    private static void Choose<TLoop>(in Slice slice, in PanelChunk panel, scoped ref TLoop loop)
        where TLoop : ILoop<TDoubles, TBytes>, allows ref struct
    {
        ValueSource<TLanes, TDoubles, TBytes> value = new(in panel);
        switch (slice.Kind)
        {
            case WorkloadKind.AtLeast:
                Run(in slice, in panel, value, new LowerBound<TLanes, TDoubles, TBytes>(in slice), ref loop);
                break;
            case WorkloadKind.AtMost:
                Run(in slice, in panel, value, new UpperBound<TLanes, TDoubles, TBytes>(in slice), ref loop);
                break;
            case WorkloadKind.Between:
                Run(in slice, in panel, value, new BetweenBound<TLanes, TDoubles, TBytes>(in slice), ref loop);
                break;
            case WorkloadKind.Raise:
                Run(in slice, in panel, value, new RaisedBound<TLanes, TDoubles, TBytes>(in slice), ref loop);
                break;
            case WorkloadKind.Change:
                ChangeSource<TLanes, TDoubles, TBytes> change = new(in panel);
                Run(in slice, in panel, change, new LowerBound<TLanes, TDoubles, TBytes>(in slice), ref loop);
                break;
            case WorkloadKind.Percentage:
                QuotientSource<TLanes, TDoubles, TBytes> percentage = new(in panel, slice.Scale);
                Run(in slice, in panel, percentage, new LowerBound<TLanes, TDoubles, TBytes>(in slice), ref loop);
                break;
            case WorkloadKind.Graded:
                Run(in slice, in panel, value, new GradedBound<TLanes, TDoubles, TBytes>(in slice), ref loop);
                break;
            default:
                QuotientSource<TLanes, TDoubles, TBytes> rate = new(in panel, slice.Scale);
                Run(in slice, in panel, rate, new ReducedBound<TLanes, TDoubles, TBytes>(in slice), ref loop);
                break;
        }
    }

    private static void Run<TLoop, TSource, TBound>(
        in Slice slice, in PanelChunk panel, scoped TSource source, TBound bound, scoped ref TLoop loop)
        where TLoop : ILoop<TDoubles, TBytes>, allows ref struct
        where TSource : ISource<TDoubles, TBytes>, allows ref struct
        where TBound : struct, IBound<TDoubles>
    {
        if (slice.IsClosed)
        {
            loop.Run<TSource, TBound, ClosedPhase>(source, bound, (nuint)panel.Length);
        }
        else
        {
            loop.Run<TSource, TBound, OpenPhase>(source, bound, (nuint)panel.Length);
        }
    }
}
