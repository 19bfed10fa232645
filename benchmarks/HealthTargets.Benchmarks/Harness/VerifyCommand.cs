using System.Globalization;
using HealthTargets.Benchmarks.Baselines;
using HealthTargets.Benchmarks.Workload;

namespace HealthTargets.Benchmarks.Harness;

/// <summary>Holds variants against the specification and against one another, row by row and bit by bit.</summary>
public static class VerifyCommand
{
    private const double Tolerance = 1e-12;

    /// <summary>Verifies W, and then each kind alone with an eighth of the rows; returns the exit code.</summary>
    public static int Run(WorkloadSize size, TextWriter output)
    {
        long differing = Verify(size, output);
        WorkloadSize smaller = new(Math.Max(1000, size.Rows / 8));
        foreach (WorkloadKind kind in Enum.GetValues<WorkloadKind>())
        {
            output.WriteLine(Text($"{kind} alone"));
            differing += Verify(smaller with { OnlyKind = kind }, output);
        }

        output.WriteLine(Text($"{differing} differ"));
        return differing == 0 ? 0 : 1;
    }

    private static long Verify(WorkloadSize size, TextWriter output)
    {
        const int threadsMax = 4;
        WorkloadData data = WorkloadData.Generate(size);
        IReadOnlyList<IWorkloadVariant> variants =
        [
            .. Variants.HandWritten(data, new OutcomeBuffers(size), threadsMax),
            .. LibraryVariants.All(data, threadsMax),
        ];
        RowOutcomes expected = RowOutcomes.Of(variants[0], size);
        long differing = AgainstSpecification(size, expected);
        output.WriteLine(Text($"| {variants[0].Name} | specification | {size.Rows} rows | {differing} differ |"));
        WorkloadReport report = new();
        variants[0].Report(report, 1);
        differing += ReportAgainst(report, expected.ToReport(), variants[0].Name, output);
        foreach (IWorkloadVariant variant in variants)
        {
            differing += Agreement.Of(variant, expected, report, threadsMax, output);
        }

        return differing;
    }

    private static long AgainstSpecification(WorkloadSize size, RowOutcomes actual)
    {
        WorkloadTarget[] targets = WorkloadTarget.All(size);
        long differing = 0;
        Parallel.For(0, targets.Length, target =>
        {
            long count = 0;
            for (int period = 0; period < WorkloadSize.Periods; period++)
            {
                for (int unit = 0; unit < size.Units; unit++)
                {
                    WorkloadOutcome row = WorkloadSpecification.Evaluate(size, targets[target], unit, period);
                    count += IsNear(row, actual.At(target, period, unit)) ? 0 : 1;
                }
            }

            Interlocked.Add(ref differing, count);
        });
        return differing;
    }

    // Attainment and score of the specification are rounded once, those of variants in every operation.
    private static bool IsNear(WorkloadOutcome exact, WorkloadOutcome actual) =>
        exact.Status == actual.Status
        && Math.Abs(exact.Attainment - actual.Attainment) <= Tolerance * Math.Max(1, Math.Abs(exact.Attainment))
        && Math.Abs(exact.Score - actual.Score) <= Tolerance * Math.Max(1, exact.Score);

    private static int ReportAgainst(WorkloadReport actual, WorkloadReport expected, string name, TextWriter output)
    {
        string? difference = actual.DifferenceTo(expected);
        output.WriteLine(Text($"| {name}, report | added up from rows | {difference ?? "equal"} |"));
        return difference is null ? 0 : 1;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
