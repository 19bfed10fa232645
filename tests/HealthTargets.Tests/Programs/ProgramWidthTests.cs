using HealthTargets.Columns;
using HealthTargets.Kernels;
using HealthTargets.Programs;

namespace HealthTargets.Tests.Programs;

public sealed class ProgramWidthTests
{
    [Fact]
    public void Programs_give_the_same_bits_at_every_width_and_length_of_batch()
    {
        for (int seed = 0; seed < 400; seed++)
        {
            ProgramNode node = new RandomProgram(seed).Next(1 + (seed % 4));
            ProgramSample sample = new(seed, 1 + (seed % 90), hasGaps: seed % 2 == 0);
            long[] expected = Bits(sample.Run(node, Width.Scalar));
            foreach (Width width in new[] { Width.Vector128, Width.Vector256, Width.Vector512, Width.Best })
            {
                Assert.True(expected.SequenceEqual(Bits(sample.Run(node, width))), $"seed {seed}, {width}");
                Assert.True(expected.SequenceEqual(Bits(sample.Run(node, width, batch: 16))), $"seed {seed}, {width}");
                Assert.True(expected.SequenceEqual(Bits(sample.Run(node, width, batch: 37))), $"seed {seed}, {width}");
            }
        }
    }

    [Fact]
    public void A_warm_run_allocates_nothing()
    {
        ProgramSample sample = new(1, 1000);
        ProgramNode node = ProgramNode.If(
            ProgramNode.Of(ProgramOperator.Less, new ProgramNode.Column(0), new ProgramNode.Constant(3)),
            ProgramNode.Round(
                ProgramNode.Of(ProgramOperator.Divide, new ProgramNode.Column(0), new ProgramNode.Column(1)), 2),
            ProgramNode.Of(ProgramOperator.Coalesce, new ProgramNode.Column(2), new ProgramNode.Column(0)));
        VectorProgram program = ProgramCompiler.Compile(node, 3, ProgramSample.Undefined);
        ProgramLimits limits = new(program, sample.Bounds);
        ProgramRun run = new(program);
        int[] places = new int[1000];
        void Run()
        {
            RowList doubts = new(places);
            run.Run(sample.Columns, limits, 0, 512, ref doubts);
            run.Run(sample.Columns, limits, 512, 488, ref doubts);
        }

        Run();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    // Absent results have no number worth comparing.
    private static long[] Bits((double[] Values, byte[] States, int[] Doubts, ColumnBounds Bounds) run) =>
    [
        .. run.Values.Select((value, row) => run.States[row] == 1 ? BitConverter.DoubleToInt64Bits(value) : 0),
        .. run.States.Select(state => (long)state),
        .. run.Doubts.Select(row => (long)row),
    ];
}
