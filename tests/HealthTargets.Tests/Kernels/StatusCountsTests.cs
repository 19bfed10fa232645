using HealthTargets.Kernels;

namespace HealthTargets.Tests.Kernels;

public sealed class StatusCountsTests
{
    [Fact]
    public void Runs_are_counted_as_one_by_one_for_any_cut_of_the_rows()
    {
        Random random = new(5);
        for (int round = 0; round < 300; round++)
        {
            int rows = random.Next(0, 400);
            byte[] statuses = [.. Enumerable.Range(0, rows).Select(_ => (byte)random.Next(0, 8))];
            int[] groups = [.. Enumerable.Range(0, rows).Select(_ => random.Next(0, 9)).Order()];
            int[] ends = [.. Enumerable.Range(0, 9).Select(group => groups.Count(one => one <= group))];
            int cut = random.Next(0, rows + 1);
            int[] expected = new int[72];
            for (int row = 0; row < rows; row++)
            {
                expected[(groups[row] * 8) + statuses[row]]++;
            }

            foreach (Width width in new[] { Width.Scalar, Width.Best })
            {
                int[] counts = new int[72];
                StatusCounts.AddRuns(statuses.AsSpan(0, cut), 0, ends, counts, width);
                StatusCounts.AddRuns(statuses.AsSpan(cut), cut, ends, counts, width);
                Assert.Equal(expected, counts);
            }
        }
    }
}
