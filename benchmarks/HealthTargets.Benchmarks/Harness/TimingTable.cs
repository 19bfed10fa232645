using System.Globalization;

namespace HealthTargets.Benchmarks.Harness;

/// <summary>Writes times as a Markdown table.</summary>
public static class TimingTable
{
    /// <summary>Writes times per row, and ratios to the yardstick: at the same threads where there is one.</summary>
    public static void Write(
        TextWriter output, string title, long rows, IReadOnlyList<Stopped> times, Stopped yardstick)
    {
        output.WriteLine(Text($"### {title}, {rows:N0} rows"));
        output.WriteLine();
        output.WriteLine(Text(
            $"Medians of rounds by turns; the yardstick is {yardstick.Name}, the fastest that is written by hand."));
        output.WriteLine();
        output.WriteLine(
            "| who | threads | median, ns per row | minimum | maximum | ratio to yardstick | allocated, bytes |");
        output.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (Stopped time in times)
        {
            string perRow = $"{PerRow(time.Median, rows)} | {PerRow(time.Min, rows)} | {PerRow(time.Max, rows)}";
            output.WriteLine(Text(
                $"| {time.Name} | {time.Threads} | {perRow} | {time.Median / yardstick.Median:0.00} ")
                + Text($"| {time.AllocatedBytes} |"));
        }

        output.WriteLine();
    }

    private static string PerRow(double seconds, long rows) =>
        (seconds * 1e9 / rows).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
