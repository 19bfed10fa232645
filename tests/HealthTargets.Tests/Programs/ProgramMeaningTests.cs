using System.Globalization;
using System.Numerics;
using HealthTargets.Columns;
using HealthTargets.Kernels;
using HealthTargets.Programs;
using HealthTargets.Values;

namespace HealthTargets.Tests.Programs;

public sealed class ProgramMeaningTests
{
    private const int Rows = 100;

    [Fact]
    public void Random_programs_agree_with_exact_arithmetic_wherever_they_are_not_in_doubt()
    {
        (int cells, int doubtful) = (0, 0);
        for (int seed = 0; seed < 1000; seed++)
        {
            ProgramNode node = new RandomProgram(seed).Next(1 + (seed % 5));
            ProgramSample sample = new(seed, Rows, hasGaps: seed % 3 != 0);
            (double[] values, byte[] states, int[] doubts, ColumnBounds bounds) = sample.Run(node, Width.Best);
            HashSet<int> inDoubt = [.. doubts];
            cells += Rows;
            doubtful += inDoubt.Count;
            for (int row = 0; row < Rows; row++)
            {
                if (!inDoubt.Contains(row))
                {
                    AssertAgrees(sample.WalkOf(row).Of(node), values[row], states[row], bounds, seed);
                }
            }
        }

        // Few rows are given up: those at ties, and all rows of numbers that no double holds.
        Assert.InRange(doubtful, 1, cells / 10);
    }

    [Theory]
    [InlineData("1.005", 2, "1.01")]
    [InlineData("2.675", 2, "2.68")]
    [InlineData("-2.675", 2, "-2.68")]
    [InlineData("0.285", 2, "0.29")]
    [InlineData("2.5", 0, "3")]
    [InlineData("-2.5", 0, "-3")]
    [InlineData("2.4999999999999", 0, "2")]
    [InlineData("0.49999999999999", 0, "0")]
    [InlineData("123456789012.345", 2, "123456789012.35")]
    [InlineData("123456789012.345", 6, "123456789012.345")]
    public void Stored_numbers_are_rounded_as_their_decimals_without_a_doubt(
        string number, int decimals, string expected)
    {
        double[] values = [double.Parse(number, CultureInfo.InvariantCulture)];
        ColumnSlice column = new(values, new byte[] { 1 });
        VectorProgram program = ProgramCompiler.Compile(ProgramNode.Round(new ProgramNode.Column(0), decimals), 1, 7);
        ProgramLimits limits = new(program, [StoredBounds.Of(column)]);
        ProgramRun run = new(program);
        foreach (Width width in Enum.GetValues<Width>())
        {
            RowList doubts = new(new int[1]);
            run.Run([column], limits, 0, 1, ref doubts, width);
            Assert.Equal(double.Parse(expected, CultureInfo.InvariantCulture), run.Values[0]);
            Assert.Equal(0, doubts.Count);
            Assert.Equal(0, limits.Results.RadiusAt(1));
        }
    }

    [Fact]
    public void A_difference_that_ties_with_a_limit_is_in_doubt_at_a_comparison()
    {
        // 17.54 - 13.54 is 4 exactly, and 3.9999999999999982 in binary.
        double[] later = [17.54, 17.55, 17.53];
        double[] earlier = [13.54, 13.54, 13.54];
        byte[] there = [1, 1, 1];
        ColumnSlice[] columns = [new(later, there), new(earlier, there)];
        ProgramNode difference = ProgramNode.Of(
            ProgramOperator.Subtract, new ProgramNode.Column(0), new ProgramNode.Column(1));
        ProgramNode node = ProgramNode.Of(ProgramOperator.AtMost, new ProgramNode.Constant(4), difference);
        VectorProgram program = ProgramCompiler.Compile(node, 2, 7);
        ProgramRun run = new(program);
        RowList doubts = new(new int[3]);

        run.Run(columns, new ProgramLimits(program, [.. columns.Select(StoredBounds.Of)]), 0, 3, ref doubts);

        Assert.Equal([0], doubts.Rows.ToArray());
        Assert.Equal((1.0, 0.0), (run.Values[1], run.Values[2]));
    }

    [Fact]
    public void A_root_is_that_of_the_number_and_undefined_below_0()
    {
        double[] values = [2.25, 2, 0, -1];
        byte[] there = [1, 1, 1, 1];
        ColumnSlice column = new(values, there);
        ProgramNode root = ProgramNode.Of(ProgramOperator.Sqrt, new ProgramNode.Column(0));
        VectorProgram program = ProgramCompiler.Compile(root, 1, 7);
        ProgramLimits limits = new(program, [StoredBounds.Of(column)]);
        ProgramRun run = new(program);
        RowList doubts = new(new int[4]);

        run.Run([column], limits, 0, 4, ref doubts);

        Assert.Equal([1.5, Math.Sqrt(2), 0], run.Values[..3].ToArray());
        Assert.Equal([1, 1, 1, 7], run.States.ToArray());
        Assert.Equal(0, doubts.Count);
        Assert.InRange(limits.Results.Off, 1e-16, 1e-15 * 2.25);
    }

    private static void AssertAgrees(
        (Rational Number, byte State) exact, double value, byte state, ColumnBounds bounds, int seed)
    {
        Assert.True(exact.State == state, $"seed {seed}: state {state}, not {exact.State}");
        if (state == 1)
        {
            Assert.True(double.IsFinite(value), $"seed {seed}");
            Rational apart = (ExactOf(value) - exact.Number).Abs();
            Assert.True(
                double.IsInfinity(bounds.Error) || apart <= ExactOf(bounds.Error),
                $"seed {seed}: {value} is {apart} off, more than {bounds.Error}");
            Assert.True(
                double.IsInfinity(bounds.Relative) || apart <= ExactOf(bounds.Relative) * exact.Number.Abs(),
                $"seed {seed}: {value} is {apart} off, a larger share than {bounds.Relative}");
            Assert.True(Math.Abs(value) <= bounds.Max, $"seed {seed}: {value} beyond {bounds.Max}");
            Assert.True(value == 0 || Math.Abs(value) >= bounds.Min, $"seed {seed}: {value} within {bounds.Min}");
            Assert.True(value >= 0 || !bounds.IsNonNegative, $"seed {seed}: {value} is negative");
            Assert.True(apart == 0 || !bounds.IsWhole, $"seed {seed}: {value} is not whole");
        }
    }

    // A double is a whole number times a power of 2.
    private static Rational ExactOf(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7FF);
        long digits = (bits & 0xFFFFFFFFFFFFF) | (exponent > 0 ? 1L << 52 : 0);
        int power = Math.Max(exponent, 1) - 1075;
        Rational size = power < 0
            ? Rational.Fraction(digits, BigInteger.One << -power)
            : Rational.Fraction(digits * (BigInteger.One << power), 1);
        return value < 0 ? -size : size;
    }
}
