using HealthTargets.Kernels;

namespace HealthTargets.Tests.Kernels;

public sealed class LineColumnTests
{
    [Fact]
    public void The_first_number_and_every_eighth_behind_it_begin_a_line()
    {
        for (int count = 1; count < 40; count++)
        {
            Span<double> numbers = new LineColumn(count, isOnLine: true).Span(0, count);
            for (int i = 0; i < count; i++)
            {
                Assert.Equal(i % LineStore.Numbers == 0, LineStore.IsOnLine(ref numbers[i]));
            }
        }
    }

    [Fact]
    public void It_holds_what_is_written_by_lines_and_nothing_else()
    {
        LineColumn column = new(50, isOnLine: true);
        double[] numbers = [.. Enumerable.Range(1, 16)];
        LineStore.Write(ref numbers[0], ref column.Span(0, 50)[24]);
        LineStore.Settle();

        Assert.Equal(new double[24], column.Span(0, 24).ToArray());
        Assert.Equal(numbers, column.Span(24, 16).ToArray());
        Assert.Equal(new double[10], column.Span(40, 10).ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => new LineColumn(5, isOnLine: false).Span(0, 6).Length);
    }
}
