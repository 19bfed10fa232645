using System.Runtime.CompilerServices;
using HealthTargets.Benchmarks.Workload;
using HealthTargets.Targets;

namespace HealthTargets.Benchmarks.Baselines;

/// <summary>What a careful programmer writes first: a loop over rows with a switch and conditions in it.</summary>
public sealed class ScalarBranchingVariant(WorkloadData data, OutcomeBuffers outcomes, int threadsMax)
    : HandWrittenVariant(data, outcomes, threadsMax)
{
    public override string Name => "scalar, branching";

    protected override void Evaluate(in Slice slice, in PanelChunk panel, in OutcomeChunk outcomes)
    {
        for (int i = 0; i < panel.Length; i++)
        {
            WorkloadOutcome outcome = Judge(in slice, in panel, i);
            outcomes.Statuses[i] = (byte)outcome.Status;
            outcomes.Attainments[i] = outcome.Attainment;
            outcomes.Scores[i] = outcome.Score;
        }
    }

    protected override double Count(
        in Slice slice, in PanelChunk panel, int firstUnit, Tally tally, out long present)
    {
        Span<double> sums = stackalloc double[8];
        sums.Clear();
        present = 0;
        ReadOnlySpan<int> parents = tally.ParentsFrom(firstUnit);
        int length = Math.Min(panel.Length, parents.Length);
        for (int i = 0; i < length; i++)
        {
            WorkloadOutcome outcome = Judge(in slice, in panel, i);
            tally.Counts[(parents[i] * WorkloadSize.StatusCount) + (int)outcome.Status]++;
            if (outcome.Status != Status.NoData)
            {
                sums[i & 7] += outcome.Score;
                present++;
            }
        }

        return AddPairs(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], sums[7]);
    }

    protected override void FlushBytes(Tally tally, int firstUnit, int openSlices, int closedSlices)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static WorkloadOutcome Judge(in Slice slice, in PanelChunk panel, int i)
    {
        if (panel.FirstAbsent[i] != 0)
        {
            return WorkloadOutcome.NoData;
        }

        double measure = panel.First[i];
        if (slice.Kind is WorkloadKind.Change or WorkloadKind.Percentage or WorkloadKind.Reduce)
        {
            if (panel.SecondAbsent[i] != 0)
            {
                return WorkloadOutcome.NoData;
            }

            double second = panel.Second[i];
            if (slice.Kind is WorkloadKind.Change)
            {
                measure -= second;
            }
            else if (second == 0)
            {
                return WorkloadOutcome.NoData;
            }
            else
            {
                measure = slice.Scale * measure / second;
            }
        }

        double attainment = Attainment(in slice, measure);
        return new WorkloadOutcome(StatusOf(in slice, measure), attainment, Score(in slice, measure, attainment));
    }

    private static Status StatusOf(in Slice slice, double measure)
    {
        bool isGood;
        bool isFair;
        switch (slice.Kind)
        {
            case WorkloadKind.AtMost or WorkloadKind.Reduce:
                isGood = measure <= slice.Good;
                isFair = measure <= slice.Fair;
                break;
            case WorkloadKind.Between:
                isGood = measure >= slice.Good && measure <= slice.GoodHigh;
                isFair = measure >= slice.Fair && measure <= slice.FairHigh;
                break;
            default:
                isGood = measure >= slice.Good;
                isFair = measure >= slice.Fair;
                break;
        }

        if (slice.IsClosed)
        {
            return isGood ? Status.Met : Status.Missed;
        }

        return isGood ? Status.OnTrack : isFair ? Status.AtRisk : Status.OffTrack;
    }

    private static double Attainment(in Slice slice, double measure) => slice.Kind switch
    {
        WorkloadKind.AtMost => 2 - (measure / slice.Limit),
        WorkloadKind.Between when measure < slice.Low => measure / slice.Low,
        WorkloadKind.Between when measure > slice.Limit => 2 - (measure / slice.Limit),
        WorkloadKind.Between => 1,
        WorkloadKind.Raise or WorkloadKind.Reduce => (measure - slice.Start) / slice.Span,
        _ => measure / slice.Limit,
    };

    private static double Score(in Slice slice, double measure, double attainment)
    {
        switch (slice.Kind)
        {
            case WorkloadKind.Between:
                double shortfall = measure < slice.Low ? slice.Low - measure
                    : measure > slice.Limit ? measure - slice.Limit
                    : 0;
                double score = slice.Points - (shortfall * slice.PointsPerDistance);
                return score > 0 ? score : 0;
            case WorkloadKind.Graded:
                return slice.Points * Clamp(
                    (measure - WorkloadTarget.GradedFrom) / (WorkloadTarget.GradedTo - WorkloadTarget.GradedFrom));
            default:
                return slice.Points * Clamp(attainment);
        }
    }

    // Written so that a negative zero becomes a positive one, as all variants do it.
    private static double Clamp(double share) => share > 0 ? share < 1 ? share : 1 : 0;
}
