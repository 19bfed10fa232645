using HealthTargets.Benchmarks.Workload;
using HealthTargets.Targets;

namespace HealthTargets.Benchmarks.Harness;

/// <summary>The outcomes of all rows, read from a variant, at (target times periods plus period) times units.</summary>
public sealed class RowOutcomes
{
    private readonly WorkloadSize _size;
    private readonly byte[][] _statuses = new byte[WorkloadSize.Targets * WorkloadSize.Periods][];
    private readonly double[][] _attainments = new double[WorkloadSize.Targets * WorkloadSize.Periods][];
    private readonly double[][] _scores = new double[WorkloadSize.Targets * WorkloadSize.Periods][];

    public RowOutcomes(WorkloadSize size)
    {
        _size = size;
        for (int i = 0; i < _statuses.Length; i++)
        {
            _statuses[i] = new byte[size.Units];
            _attainments[i] = new double[size.Units];
            _scores[i] = new double[size.Units];
        }
    }

    /// <summary>Evaluates with a variant and reads what it said.</summary>
    public static RowOutcomes Of(IWorkloadVariant variant, WorkloadSize size)
    {
        RowOutcomes outcomes = new(size);
        variant.Forget();
        variant.Results(1);
        outcomes.Read(variant);
        return outcomes;
    }

    public WorkloadOutcome At(int target, int period, int unit)
    {
        int slice = (target * WorkloadSize.Periods) + period;
        return new WorkloadOutcome(
            (Status)_statuses[slice][unit], _attainments[slice][unit], _scores[slice][unit]);
    }

    /// <summary>Returns how many rows a variant said other statuses, or numbers with other bits, of.</summary>
    public long DifferencesTo(IWorkloadVariant variant)
    {
        byte[] statuses = new byte[_size.Units];
        double[] attainments = new double[_size.Units];
        double[] scores = new double[_size.Units];
        long differing = 0;
        for (int i = 0; i < _statuses.Length; i++)
        {
            variant.CopyTo(i / WorkloadSize.Periods, i % WorkloadSize.Periods, statuses, attainments, scores);
            for (int unit = 0; unit < statuses.Length; unit++)
            {
                bool isSame = statuses[unit] == _statuses[i][unit]
                    && HasSameBits(attainments[unit], _attainments[i][unit])
                    && HasSameBits(scores[unit], _scores[i][unit]);
                differing += isSame ? 0 : 1;
            }
        }

        return differing;
    }

    /// <summary>Aggregates the rows in the order of sums that W prescribes.</summary>
    public WorkloadReport ToReport()
    {
        WorkloadReport report = new();
        WorkloadTarget[] targets = WorkloadTarget.All(_size);
        for (int i = 0; i < _statuses.Length; i++)
        {
            WorkloadTarget target = targets[i / WorkloadSize.Periods];
            int plan = WorkloadSize.PlanOf(target.Index);
            for (int chunk = 0; chunk < _size.Chunks; chunk++)
            {
                report.Scores[plan] += AddChunk(report, i, chunk, target, plan);
            }
        }

        return report;
    }

    private void Read(IWorkloadVariant variant)
    {
        for (int i = 0; i < _statuses.Length; i++)
        {
            variant.CopyTo(
                i / WorkloadSize.Periods, i % WorkloadSize.Periods, _statuses[i], _attainments[i], _scores[i]);
        }
    }

    private double AddChunk(WorkloadReport report, int slice, int chunk, WorkloadTarget target, int plan)
    {
        Span<double> sums = stackalloc double[8];
        sums.Clear();
        int first = chunk * WorkloadSize.ChunkUnits;
        int end = Math.Min(_size.Units, first + WorkloadSize.ChunkUnits);
        for (int unit = first; unit < end; unit++)
        {
            byte status = _statuses[slice][unit];
            report.Counts[(_size.ParentOf(unit) * WorkloadSize.StatusCount) + status]++;
            if (status != (byte)Status.NoData)
            {
                sums[(unit - first) % 8] += _scores[slice][unit];
                report.Points[plan] += (double)target.Points;
            }
        }

        return ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
    }

    // The library writes no negative zero.
    private static bool HasSameBits(double a, double b) =>
        BitConverter.DoubleToInt64Bits(a + 0.0) == BitConverter.DoubleToInt64Bits(b + 0.0);
}
