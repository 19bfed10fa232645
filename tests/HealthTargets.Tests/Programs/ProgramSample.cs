using HealthTargets.Columns;
using HealthTargets.Kernels;
using HealthTargets.Programs;

namespace HealthTargets.Tests.Programs;

/// <summary>Three columns with gaps: decimals, whole numbers, and small decimals of both signs.</summary>
internal sealed class ProgramSample
{
    public const byte Undefined = 7;
    private readonly decimal[][] values;
    private readonly byte[][] states;

    public ProgramSample(int seed, int rows, bool hasGaps = true)
    {
        Random random = new(seed);
        Rows = rows;
        values =
        [
            [.. Enumerable.Range(0, rows).Select(_ => random.Next(0, 12_000) / 100m)],
            [.. Enumerable.Range(0, rows).Select(_ => (decimal)random.Next(0, 50))],
            [.. Enumerable.Range(0, rows).Select(_ => random.Next(-400, 400) / 80m)],
        ];
        states =
        [
            .. Enumerable.Range(0, 3).Select(_ => Enumerable.Range(0, rows)
                .Select(_ => (byte)(hasGaps && random.Next(8) == 0 ? new[] { 0, 4, 5 }[random.Next(3)] : 1)).ToArray()),
        ];
        Columns = [.. values.Zip(states, (numbers, there) =>
        {
            double[] doubles = [.. numbers.Select(number => (double)number)];
            return new ColumnSlice(doubles, there);
        })];
        Bounds = [.. Columns.Select(StoredBounds.Of)];
    }

    public int Rows { get; }

    public ColumnSlice[] Columns { get; }

    public ColumnBounds[] Bounds { get; }

    public ExactWalk WalkOf(int row) => new(
        [.. values.Select(column => column[row])], [.. states.Select(column => column[row])], Undefined);

    /// <summary>Runs a program over all rows in batches of some length.</summary>
    public (double[] Values, byte[] States, int[] Doubts, ColumnBounds Bounds) Run(
        ProgramNode node, Width width, int batch = RegisterFile.Rows)
    {
        VectorProgram program = ProgramCompiler.Compile(node, Columns.Length, Undefined);
        ProgramLimits limits = new(program, Bounds);
        ProgramRun run = new(program);
        double[] results = new double[Rows];
        byte[] found = new byte[Rows];
        RowList doubts = new(new int[Rows]);
        for (int start = 0; start < Rows; start += batch)
        {
            int count = Math.Min(batch, Rows - start);
            run.Run(Columns, limits, start, count, ref doubts, width);
            run.Values.CopyTo(results.AsSpan(start));
            run.States.CopyTo(found.AsSpan(start));
        }

        return (results, found, doubts.Rows.ToArray(), limits.Results);
    }
}
