using System.Globalization;
using System.Text;

namespace HealthTargets.Benchmarks.Workload;

/// <summary>
/// W as files: rows as <c>i07,u0001234,2001,12.50,,</c> or <c>i05,u0001234,2001,,123,456</c>, with the numbers that the
/// target of the indicator reads and empty fields for absent ones (a half of a fraction is none), and the units with
/// their parents p00 to p99 under root.
/// </summary>
public static class WorkloadCsv
{
    private const int RowBytesMax = 64;

    /// <summary>Writes all rows in the order of indicator, unit, period.</summary>
    public static void WriteRows(WorkloadSize size, Stream stream)
    {
        stream.Write("indicator,unit,period,value,numerator,denominator\n"u8);
        byte[] buffer = new byte[WorkloadSize.Periods * RowBytesMax];
        for (int indicator = 0; indicator < WorkloadSize.Targets; indicator++)
        {
            for (int unit = 0; unit < size.Units; unit++)
            {
                RowWriter writer = new(buffer);
                for (int period = 0; period < WorkloadSize.Periods; period++)
                {
                    WriteRow(ref writer, size, indicator, unit, period);
                }

                stream.Write(writer.Written);
            }
        }
    }

    public static void WriteUnits(WorkloadSize size, Stream stream)
    {
        using StreamWriter writer = new(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine("id,parent");
        writer.WriteLine("root,");
        for (int parent = 0; parent < WorkloadSize.Parents; parent++)
        {
            writer.WriteLine(Text($"p{parent:00},root"));
        }

        for (int unit = 0; unit < size.Units; unit++)
        {
            writer.WriteLine(Text($"u{unit:0000000},p{size.ParentOf(unit):00}"));
        }
    }

    private static void WriteRow(ref RowWriter writer, WorkloadSize size, int indicator, int unit, int period)
    {
        WorkloadRow row = WorkloadRow.At(size, indicator, unit, period);
        writer.Text("i"u8);
        writer.Digits(indicator, 2);
        writer.Text(",u"u8);
        writer.Digits(unit, 7);
        writer.Text(","u8);
        writer.Digits(WorkloadSize.FirstYear + period, 4);
        writer.Text(","u8);
        bool isQuotient = new WorkloadTarget(indicator, size.OnlyKind ?? (WorkloadKind)(indicator % 8)).IsQuotient;
        bool hasBoth = row.Numerator is not null && row.Denominator is not null;
        if (!isQuotient && row.Hundredths is { } value)
        {
            writer.Number(value / 100);
            writer.Text("."u8);
            writer.Digits(value % 100, 2);
        }

        writer.Text(","u8);
        writer.Number(isQuotient && hasBoth ? row.Numerator : null);
        writer.Text(","u8);
        writer.Number(isQuotient && hasBoth ? row.Denominator : null);
        writer.Text("\n"u8);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
