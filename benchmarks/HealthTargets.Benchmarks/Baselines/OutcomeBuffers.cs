using HealthTargets.Benchmarks.Workload;

namespace HealthTargets.Benchmarks.Baselines;

/// <summary>
/// Room for all rows of W, in panels like the data. It is made once and shared by the variants of one run: fresh
/// pages would cost more than the evaluation.
/// </summary>
public sealed class OutcomeBuffers
{
    private readonly byte[][] _statuses;
    private readonly double[][] _attainments;
    private readonly double[][] _scores;
    private readonly int _stride;

    public OutcomeBuffers(WorkloadSize size)
    {
        _stride = size.Stride;
        _statuses = Panels<byte>();
        _attainments = Panels<double>();
        _scores = Panels<double>();
    }

    public OutcomeChunk Chunk(int target, int period, int unit, int count)
    {
        int start = (period * _stride) + unit;
        return new OutcomeChunk(
            _statuses[target].AsSpan(start, count),
            _attainments[target].AsSpan(start, count),
            _scores[target].AsSpan(start, count));
    }

    /// <summary>Overwrites all rows with a status that there is not, and numbers that no row has.</summary>
    public void Forget()
    {
        for (int target = 0; target < _statuses.Length; target++)
        {
            _statuses[target].AsSpan().Fill(byte.MaxValue);
            _attainments[target].AsSpan().Fill(double.MinValue);
            _scores[target].AsSpan().Fill(double.MinValue);
        }
    }

    private T[][] Panels<T>() =>
        [.. Enumerable.Range(0, WorkloadSize.Targets).Select(_ => new T[_stride * WorkloadSize.Periods])];
}
