using HealthTargets.Kernels;

namespace HealthTargets.Tests.Kernels;

public sealed class LaneSumTests
{
    [Fact]
    public void The_sum_has_the_same_bits_for_every_width_and_any_cut_into_eights()
    {
        Random random = new(6);
        for (int count = 0; count < 300; count++)
        {
            double[] numbers = [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() / 3)];
            double[] lanes = new double[8];
            for (int place = 0; place < count; place++)
            {
                lanes[place % 8] += numbers[place];
            }

            double expected = ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3]))
                + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
            int cut = random.Next(0, (count / 8) + 1) * 8;
            foreach (Width width in Enum.GetValues<Width>())
            {
                LaneSum sum = new();
                sum.Add(numbers.AsSpan(0, cut), width);
                sum.Add(numbers.AsSpan(cut), width);
                Assert.Equal(expected, sum.Total);
            }
        }
    }
}
