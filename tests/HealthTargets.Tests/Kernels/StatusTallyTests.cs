using HealthTargets.Kernels;

namespace HealthTargets.Tests.Kernels;

public sealed class StatusTallyTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(1000)]
    public void Groups_of_any_length_are_counted_as_one_by_one(int length)
    {
        Random random = new(length);
        int[] units = [.. new[] { 1, length, (3 * length) + 5 }.Select(n => Math.Min(n, StatusTally.Units))];
        foreach (int count in units)
        {
            AssertCounts(random, count, [.. Ends(count, () => length)], StatusTally.AnyStatus);
        }
    }

    [Fact]
    public void Groups_of_mixed_lengths_are_counted_as_one_by_one_and_some_may_be_empty()
    {
        Random random = new(5);
        for (int round = 0; round < 100; round++)
        {
            int units = random.Next(1, 400);
            int[] groups = [.. Enumerable.Range(0, units).Select(_ => random.Next(0, 9)).Order()];
            int[] ends = [.. Enumerable.Range(0, 9).Select(group => groups.Count(one => one <= group))];
            AssertCounts(random, units, ends, StatusTally.AnyStatus);
        }
    }

    [Fact]
    public void Statuses_that_are_not_possible_are_left_out()
    {
        AssertCounts(new(8), 100, [40, 100], 0b0110_0110);
    }

    [Fact]
    public void A_unit_that_is_counted_in_as_many_slices_as_there_may_be_does_not_overflow()
    {
        StatusTally tally = new();
        byte[] statuses = new byte[StatusTally.Units];
        statuses.AsSpan().Fill(3);
        for (int slice = 0; slice < StatusTally.SlicesMax; slice++)
        {
            Assert.False(tally.IsFull);
            tally.Begin(1 << 3);
            tally.Add(statuses, 0, 1 << 3);
        }

        int[] counts = new int[16];
        tally.MoveTo(0, [1, StatusTally.Units], counts);

        Assert.Equal([0, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0, 255 * 4095, 0, 0, 0, 0], counts);
        Assert.False(tally.IsFull);
    }

    [Fact]
    public void A_window_in_the_midst_of_the_groups_counts_for_those_that_it_meets()
    {
        Random random = new(11);
        byte[] statuses = Statuses(random, 100);
        StatusTally tally = new();
        tally.Begin(StatusTally.AnyStatus);
        tally.Add(statuses, 0, StatusTally.AnyStatus);
        int[] counts = new int[40];

        // Units 4096 to 4195, of groups that end at 10, 4096, 4100, 4190 and 9000.
        tally.MoveTo(4096, [10, 4096, 4100, 4190, 9000], counts);

        int[] expected = new int[40];
        for (int unit = 0; unit < statuses.Length; unit++)
        {
            expected[((unit < 4 ? 2 : unit < 94 ? 3 : 4) * 8) + statuses[unit]]++;
        }

        Assert.Equal(expected, counts);
    }

    private static IEnumerable<int> Ends(int units, Func<int> length)
    {
        int end = 0;
        while (end < units)
        {
            end = Math.Min(units, end + length());
            yield return end;
        }
    }

    private static byte[] Statuses(Random random, int units) =>
        [.. Enumerable.Range(0, units).Select(_ => (byte)random.Next(0, StatusTally.Statuses))];

    // Some slices, each added in two parts, by both ways of counting.
    private static void AssertCounts(Random random, int units, int[] ends, int possible)
    {
        StatusTally tally = new();
        foreach (Width width in new[] { Width.Scalar, Width.Best })
        {
            int[] expected = new int[ends.Length * StatusTally.Statuses];
            for (int slice = 0; slice < 12; slice++)
            {
                byte[] statuses = Statuses(random, units);
                int cut = random.Next(0, units + 1);
                tally.Begin(possible);
                tally.Add(statuses.AsSpan(0, cut), 0, possible, width);
                tally.Add(statuses.AsSpan(cut), cut, possible, width);
                for (int unit = 0; unit < units; unit++)
                {
                    int group = Array.FindIndex(ends, end => unit < end);
                    expected[(group * StatusTally.Statuses) + statuses[unit]] += (possible >> statuses[unit]) & 1;
                }
            }

            int[] counts = new int[expected.Length];
            tally.MoveTo(0, ends, counts);
            Assert.Equal(expected, counts);
        }
    }
}
