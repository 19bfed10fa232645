using System.Globalization;
using System.Text;
using HealthTargets.Benchmarks.Baselines;
using HealthTargets.Benchmarks.Workload;
using HealthTargets.Targets;

namespace HealthTargets.Benchmarks.Harness;

/// <summary>
/// Writes W and what peers need to evaluate it: rows, units, the constants of each target and period, and the report
/// that they have to agree with.
/// </summary>
public static class GenerateCommand
{
    private const int BufferBytes = 1 << 20;

    public static int Run(WorkloadSize size, string folder, bool withJsonLines, TextWriter output)
    {
        Directory.CreateDirectory(folder);
        Write(folder, "rows.csv", stream => WorkloadCsv.WriteRows(size, stream), output);
        Write(folder, "units.csv", stream => WorkloadCsv.WriteUnits(size, stream), output);
        Write(folder, "slices.csv", stream => WriteSlices(size, stream), output);
        Write(folder, "report.csv", stream => WriteReport(size, stream), output);
        if (withJsonLines)
        {
            Write(folder, "rows.jsonl", stream => WorkloadJsonLines.Write(size, stream), output);
        }

        return 0;
    }

    private static void Write(string folder, string name, Action<Stream> write, TextWriter output)
    {
        string path = Path.Combine(folder, name);
        using (FileStream stream = new(path, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes))
        {
            write(stream);
        }

        output.WriteLine(Text($"{name}: {new FileInfo(path).Length} bytes"));
    }

    // Peers compare with the same doubles as the hand-written variants, ties and all; ends that a kind does not have
    // are out of reach.
    private static void WriteSlices(WorkloadSize size, Stream stream)
    {
        using StreamWriter writer = Writer(stream);
        writer.WriteLine("indicator,period,plan,kind,closed,good_low,good_high,fair_low,fair_high,low,limit_,start,"
            + "span,scale,points");
        foreach (Slice s in Slice.All(size))
        {
            bool isUpper = s.Kind is WorkloadKind.AtMost or WorkloadKind.Reduce;
            bool isBetween = s.Kind is WorkloadKind.Between;
            (double goodLow, double fairLow) = isUpper ? (-1e300, -1e300) : (s.Good, s.Fair);
            (double goodHigh, double fairHigh) =
                isUpper ? (s.Good, s.Fair) : isBetween ? (s.GoodHigh, s.FairHigh) : (1e300, 1e300);
            writer.WriteLine(Text(
                $"i{s.Target:00},{WorkloadSize.FirstYear + s.Period},{WorkloadSize.PlanOf(s.Target)},{(int)s.Kind},")
                + Text($"{(s.IsClosed ? 1 : 0)},{goodLow:R},{goodHigh:R},{fairLow:R},{fairHigh:R},{s.Low:R},")
                + Text($"{s.Limit:R},{s.Start:R},{s.Span:R},{s.Scale:R},{s.Points:R}"));
        }
    }

    private static void WriteReport(WorkloadSize size, Stream stream)
    {
        WorkloadData data = WorkloadData.Generate(size);
        WorkloadReport report = new();
        Variants.HandWritten(data, new OutcomeBuffers(size), 1)[0].Report(report, 1);
        using StreamWriter writer = Writer(stream);
        writer.WriteLine("what,status,number");
        for (int i = 0; i < report.Counts.Length; i++)
        {
            if (report.Counts[i] > 0)
            {
                Status status = (Status)(i % WorkloadSize.StatusCount);
                writer.WriteLine(Text($"p{i / WorkloadSize.StatusCount:00},{(int)status},{report.Counts[i]}"));
            }
        }

        for (int plan = 0; plan < WorkloadSize.Plans; plan++)
        {
            writer.WriteLine(Text($"plan{plan},mean,{report.MeanOf(plan):R}"));
        }
    }

    private static StreamWriter Writer(Stream stream) =>
        new(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
