namespace HealthTargets.Benchmarks.Workload;

/// <summary>
/// W as JSON Lines, one observation per number that is there: <c>{"indicator":"i07","unit":"u0001234",
/// "period":"2001","value":12.50}</c>, with <c>i07.numerator</c> and <c>i07.denominator</c> for the other two numbers.
/// </summary>
public static class WorkloadJsonLines
{
    private const int LineBytesMax = 128;

    public static void Write(WorkloadSize size, Stream stream)
    {
        byte[] buffer = new byte[3 * WorkloadSize.Periods * LineBytesMax];
        for (int indicator = 0; indicator < WorkloadSize.Targets; indicator++)
        {
            for (int unit = 0; unit < size.Units; unit++)
            {
                RowWriter writer = new(buffer);
                for (int period = 0; period < WorkloadSize.Periods; period++)
                {
                    WorkloadRow row = WorkloadRow.At(size, indicator, unit, period);
                    WriteLine(ref writer, indicator, ""u8, unit, period, row.Hundredths, isHundredths: true);
                    WriteLine(ref writer, indicator, ".numerator"u8, unit, period, row.Numerator, isHundredths: false);
                    WriteLine(
                        ref writer, indicator, ".denominator"u8, unit, period, row.Denominator, isHundredths: false);
                }

                stream.Write(writer.Written);
            }
        }
    }

    private static void WriteLine(
        ref RowWriter writer, int indicator, ReadOnlySpan<byte> part, int unit, int period, int? number,
        bool isHundredths)
    {
        if (number is not { } present)
        {
            return;
        }

        writer.Text("{\"indicator\":\"i"u8);
        writer.Digits(indicator, 2);
        writer.Text(part);
        writer.Text("\",\"unit\":\"u"u8);
        writer.Digits(unit, 7);
        writer.Text("\",\"period\":\""u8);
        writer.Digits(WorkloadSize.FirstYear + period, 4);
        writer.Text("\",\"value\":"u8);
        writer.Number(isHundredths ? present / 100 : present);
        if (isHundredths)
        {
            writer.Text("."u8);
            writer.Digits(present % 100, 2);
        }

        writer.Text("}\n"u8);
    }
}
