using System.Globalization;
using HealthTargets.Targets;

namespace HealthTargets.Benchmarks.Workload;

/// <summary>The report form of W: rows by parent and status, and per plan the sums behind its mean score.</summary>
public sealed class WorkloadReport
{
    private readonly long[] _counts = new long[WorkloadSize.Parents * WorkloadSize.StatusCount];
    private readonly double[] _scores = new double[WorkloadSize.Plans];
    private readonly double[] _points = new double[WorkloadSize.Plans];

    /// <summary>Counts at parent times 8 plus status.</summary>
    public Span<long> Counts => _counts;

    /// <summary>Sums of scores per plan.</summary>
    public Span<double> Scores => _scores;

    /// <summary>Sums of the points of rows that have data, per plan.</summary>
    public Span<double> Points => _points;

    public double MeanOf(int plan) => _scores[plan] / _points[plan];

    public void Clear()
    {
        Counts.Clear();
        Scores.Clear();
        Points.Clear();
    }

    /// <summary>Returns the same bits in the same places, or where they differ first.</summary>
    public string? DifferenceTo(WorkloadReport other)
    {
        for (int i = 0; i < _counts.Length; i++)
        {
            if (_counts[i] != other._counts[i])
            {
                Status status = (Status)(i % WorkloadSize.StatusCount);
                return Text($"count p{i / WorkloadSize.StatusCount:00} {status}: {_counts[i]}, {other._counts[i]}");
            }
        }

        for (int plan = 0; plan < WorkloadSize.Plans; plan++)
        {
            if (!Same(_scores[plan], other._scores[plan]) || !Same(_points[plan], other._points[plan]))
            {
                return Text($"plan {plan}: mean {MeanOf(plan):R}, {other.MeanOf(plan):R}");
            }
        }

        return null;
    }

    private static bool Same(double a, double b) =>
        BitConverter.DoubleToInt64Bits(a) == BitConverter.DoubleToInt64Bits(b);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
