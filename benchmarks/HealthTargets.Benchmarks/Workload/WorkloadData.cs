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

    private WorkloadData(WorkloadSize size)
    {
        Size = size;
        Targets = WorkloadTarget.All(size);
    }

    public WorkloadSize Size { get; }

    public WorkloadTarget[] Targets { get; }

    /// <summary>Returns panels in which every number is absent.</summary>
    public static WorkloadData Empty(WorkloadSize size)
    {
        WorkloadData data = new(size);
        Parallel.For(0, WorkloadSize.Targets, data.Allocate);
        return data;
    }

    /// <summary>Generates the panels on all cores.</summary>
    public static WorkloadData Generate(WorkloadSize size)
    {
        WorkloadData data = Empty(size);
        Parallel.For(0, WorkloadSize.Targets, data.Fill);
        return data;
    }

    /// <summary>Makes every number absent again.</summary>
    public void Clear()
    {
        for (int target = 0; target < WorkloadSize.Targets; target++)
        {
            _firstAbsent[target].AsSpan().Fill(byte.MaxValue);
            _secondAbsent[target].AsSpan().Fill(byte.MaxValue);
        }
    }

    /// <summary>Puts a value, or a numerator where the target is a quotient; threads may put different ones.</summary>
    public void PutFirst(int target, int period, int unit, double number)
    {
        int index = (period * Size.Stride) + unit;
        _first[target][index] = number;
        _firstAbsent[target][index] = 0;
    }

    /// <summary>Puts a denominator.</summary>
    public void PutSecond(int target, int period, int unit, double number)
    {
        int index = (period * Size.Stride) + unit;
        _second[target]![index] = number;
        _secondAbsent[target]![index] = 0;
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

    private void Allocate(int target)
    {
        bool isQuotient = Targets[target].IsQuotient;
        int length = Size.Stride * WorkloadSize.Periods;
        _first[target] = new double[length];
        _firstAbsent[target] = new byte[length];
        _firstAbsent[target].AsSpan().Fill(byte.MaxValue);
        if (isQuotient)
        {
            _second[target] = new double[length];
            _secondAbsent[target] = new byte[length];
            _secondAbsent[target].AsSpan().Fill(byte.MaxValue);
        }
    }

    private void Fill(int target)
    {
        bool isQuotient = Targets[target].IsQuotient;
        for (int unit = 0; unit < Size.Units; unit++)
        {
            for (int period = 0; period < WorkloadSize.Periods; period++)
            {
                WorkloadRow row = WorkloadRow.At(Size, target, unit, period);
                if ((isQuotient ? row.Numerator : row.Hundredths) is { } first)
                {
                    PutFirst(target, period, unit, isQuotient ? first : first / 100.0);
                }

                if (isQuotient && row.Denominator is { } denominator)
                {
                    PutSecond(target, period, unit, denominator);
                }
            }
        }
    }
}
