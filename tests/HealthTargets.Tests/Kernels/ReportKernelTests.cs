using HealthTargets.Kernels;

namespace HealthTargets.Tests.Kernels;

public sealed class ReportKernelTests
{
    private const int Rows = 9000;
    private static readonly int[] Ends = [100, 100, 4000, 5000, Rows];

    [Fact]
    public void A_report_adds_up_the_rows_that_are_written_otherwise()
    {
        SliceSample sample = new(21, Rows);
        double[] values = SliceSample.Doubles(sample.Values);
        StoredValue source = new(values, sample.States);
        Tail tail = new(
            Zone.From(60, 0.01),
            Zone.From(50, 0.01),
            Zone.Empty,
            Tails.Statuses,
            AttainRule.Straight(Line.Share(60)),
            ScoreRule.Proportional(1.25, 1));
        JudgedRows rows = JudgedRows.Of(source, tail, Width.Scalar);
        byte[] statuses = rows.Statuses.ToArray();
        foreach (int doubt in rows.Doubts)
        {
            statuses[doubt] = 7;
        }

        int[] expected = new int[Ends.Length * 8];
        for (int row = 0; row < Rows; row++)
        {
            expected[(Array.FindIndex(Ends, end => row < end) * 8) + statuses[row]]++;
        }

        foreach (Width width in Enum.GetValues<Width>())
        {
            int[] counts = new int[Ends.Length * 8];
            double[] sums = new double[3];
            SevenRule rule = new();
            int present = ReportKernel.Run(
                source, tail, 0, new(Ends, counts, sums), ref rule, new(), Tails.Statuses.Absent, width);

            Assert.NotEmpty(rows.Doubts);
            Assert.Equal(expected, counts);
            Assert.Equal(sample.States.Count(state => state == 1), present);
            Assert.Equal([Sum(rows, 0, 4096), Sum(rows, 4096, 8192), Sum(rows, 8192, Rows)], sums);
        }
    }

    private static double Sum(JudgedRows rows, int start, int end)
    {
        LaneSum sum = new();
        sum.Add(rows.Scores[start..end], Width.Scalar);
        return sum.Total;
    }

    // Whatever was in doubt gets a status of its own.
    private readonly struct SevenRule : IDoubtRule
    {
        public void Decide(ReadOnlySpan<int> doubts, int start, RowSpans results)
        {
            foreach (int row in doubts)
            {
                results.Statuses[row] = 7;
            }
        }
    }
}
