using System.Diagnostics;
using System.Globalization;
using HealthTargets.Benchmarks.Harness;
using HealthTargets.ColumnEvaluation;

namespace HealthTargets.Benchmarks.Scaling;

/// <summary>
/// How the time of <see cref="PlanColumns"/> grows: with observations, with targets, and with targets that share
/// measures. One thread; the least of some runs.
/// </summary>
public static class ScalingCommand
{
    private const int Runs = 5;

    /// <summary>Runs everything: <c>scaling [units, 20000]</c>.</summary>
    public static int Run(ReadOnlySpan<string> args, TextWriter output)
    {
        int units = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 20_000;
        output.WriteLine(Machine.Describe());
        output.WriteLine();
        WarmUp();
        Head("With observations", output);
        foreach (int times in (ReadOnlySpan<int>)[1, 4, 16])
        {
            Line(new(units * times / 4, 50, 50), 50, output);
        }

        output.WriteLine();
        Head("With targets, each of a measure of its own", output);
        foreach (int targets in (ReadOnlySpan<int>)[50, 150, 450])
        {
            Line(new(units / 4, targets, targets), targets, output);
        }

        output.WriteLine();
        Head("With targets that share ten indicators", output);
        foreach (int targets in (ReadOnlySpan<int>)[10, 50, 150, 500])
        {
            Line(new(units, 10, targets), 10, output);
        }

        return 0;
    }

    // Until the compiler has made its best of what runs often.
    private static void WarmUp()
    {
        ScalingScene scene = new(1_000, 10, 30);
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalSeconds < 5;)
        {
            Read(Evaluate(scene));
        }
    }

    private static void Head(string title, TextWriter output)
    {
        output.WriteLine($"### {title}");
        output.WriteLine();
        output.WriteLine("| observations | indicators | targets | units | statuses, ms | ns per cell | "
            + "ns per observation | all numbers read too, ms |");
        output.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    }

    private static void Line(ScalingScene scene, int indicators, TextWriter output)
    {
        long cells = Evaluate(scene).CellCount;
        int targets = scene.Plan.Plan.Targets.Count;
        double statuses = double.PositiveInfinity;
        double numbers = double.PositiveInfinity;
        for (int run = 0; run < Runs; run++)
        {
            GC.Collect();
            long start = Stopwatch.GetTimestamp();
            PlanColumns columns = Evaluate(scene);
            statuses = Math.Min(statuses, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            Read(columns);
            numbers = Math.Min(numbers, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        long rows = 4L * indicators * cells / targets;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {rows} | {indicators} | {targets} | {cells / targets} | {statuses:0.0} | {statuses * 1e6 / cells:0.0} "
            + $"| {statuses * 1e6 / rows:0.0} | {numbers:0.0} |"));
    }

    private static PlanColumns Evaluate(ScalingScene scene) =>
        PlanColumns.Evaluate(scene.Plan, scene.Data, ScalingScene.Options);

    private static void Read(PlanColumns columns)
    {
        double sum = 0;
        foreach (TargetVerdicts target in columns.Targets)
        {
            for (int i = 0; i < target.Count; i++)
            {
                sum += target.ScoreOf(i) ?? 0;
            }
        }

        ArgumentOutOfRangeException.ThrowIfNegative(sum);
    }
}
