using System.Runtime.CompilerServices;

namespace HealthTargets.Benchmarks.Workload;

/// <summary>
/// The numbers of W that its targets read, in panels: per indicator and period all units side by side, padded to the
/// stride with absent units. An absent number is 0 with byte 255 beside it; 0 beside a number says that it is there.
/// </summary>
public sealed class WorkloadData
{
    private readonly double[][] _first = new double[WorkloadSize.Targets][];
    private readonly byte[][] _firstAbsent = new byte[WorkloadSize.Targets][];
    private readonly double[]?[] _second = new double[WorkloadSize.Targets][];
    private readonly byte[]?[] _secondAbsent = new byte[WorkloadSize.Targets][];

    private WorkloadData(WorkloadSize size) => Size = size;

    public WorkloadSize Size { get; }

    /// <summary>Generates the panels on all cores.</summary>
    public static WorkloadData Generate(WorkloadSize size)
    {
        WorkloadData data = new(size);
        Parallel.For(0, WorkloadSize.Targets, data.Fill);
        return data;
    }

    /// <summary>Returns a part of a panel: values, or numerators where the target is a quotient.</summary>
    public ReadOnlySpan<double> First(int target, int period, int unit, int count) =>
        _first[target].AsSpan((period * Size.Stride) + unit, count);

    public ReadOnlySpan<byte> FirstAbsent(int target, int period, int unit, int count) =>
        _firstAbsent[target].AsSpan((period * Size.Stride) + unit, count);

    /// <summary>Returns a part of a panel of denominators; empty where the target is no quotient.</summary>
    public ReadOnlySpan<double> Second(int target, int period, int unit, int count) =>
        _second[target] is { } panel ? panel.AsSpan((period * Size.Stride) + unit, count) : default;

    public ReadOnlySpan<byte> SecondAbsent(int target, int period, int unit, int count) =>
        _secondAbsent[target] is { } panel ? panel.AsSpan((period * Size.Stride) + unit, count) : default;

    private void Fill(int target)
    {
        bool isQuotient = new WorkloadTarget(target).IsQuotient;
        int length = Size.Stride * WorkloadSize.Periods;
        double[] first = new double[length];
        byte[] firstAbsent = new byte[length];
        double[] second = new double[isQuotient ? length : 0];
        byte[] secondAbsent = new byte[isQuotient ? length : 0];
        firstAbsent.AsSpan().Fill(byte.MaxValue);
        secondAbsent.AsSpan().Fill(byte.MaxValue);
        for (int unit = 0; unit < Size.Units; unit++)
        {
            for (int period = 0; period < WorkloadSize.Periods; period++)
            {
                WorkloadRow row = WorkloadRow.At(Size, target, unit, period);
                int index = (period * Size.Stride) + unit;
                if (isQuotient)
                {
                    Put(row.Numerator, 1, ref first[index], ref firstAbsent[index]);
                    Put(row.Denominator, 1, ref second[index], ref secondAbsent[index]);
                }
                else
                {
                    Put(row.Hundredths, 100, ref first[index], ref firstAbsent[index]);
                }
            }
        }

        (_first[target], _firstAbsent[target]) = (first, firstAbsent);
        (_second[target], _secondAbsent[target]) = isQuotient ? (second, secondAbsent) : (null, null);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(int? number, double divisor, ref double place, ref byte absent)
    {
        if (number is { } present)
        {
            place = present / divisor;
            absent = 0;
        }
    }
}
