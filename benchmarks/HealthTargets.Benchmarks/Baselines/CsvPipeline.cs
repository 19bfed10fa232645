using HealthTargets.Benchmarks.Workload;
using Microsoft.Win32.SafeHandles;

namespace HealthTargets.Benchmarks.Baselines;

/// <summary>
/// CSV to report by hand, for this file and no other (parents follow from the number of a unit, so that the units are
/// not read): blocks of the file are read into reused buffers, each line goes
/// straight into the panels, and the fastest evaluation follows. Rows may come in any order.
/// </summary>
public sealed class CsvPipeline : IFileVariant
{
    /// <summary>What it is called in results.</summary>
    public const string KnownAs = "CSV by hand";

    private const int BlockBytes = 1 << 20;
    private const int LineBytesMax = 64;

    private readonly WorkloadData _data;
    private readonly IWorkloadVariant _evaluation;
    private readonly byte[][] _buffers;

    public CsvPipeline(WorkloadSize size, int threadsMax)
    {
        _data = WorkloadData.Empty(size);

        // The report form stores no rows.
        _evaluation = Variants.Fastest(_data, new OutcomeBuffers(new WorkloadSize(1000)), threadsMax);
        _buffers = [.. Enumerable.Range(0, threadsMax).Select(_ => new byte[BlockBytes + LineBytesMax])];
    }

    public string Name => KnownAs;

    public bool IsHandWritten => true;

    public void Read(string folder, int threads)
    {
        _data.Clear();
        using SafeFileHandle file = File.OpenHandle(Path.Combine(folder, "rows.csv"));
        int blocks = (int)((RandomAccess.GetLength(file) + BlockBytes - 1) / BlockBytes);
        int next = -1;
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, worker =>
        {
            for (int i = Interlocked.Increment(ref next); i < blocks; i = Interlocked.Increment(ref next))
            {
                ReadBlock(file, i, _buffers[worker]);
            }
        });
    }

    public void Report(string folder, WorkloadReport report, int threads)
    {
        Read(folder, threads);
        _evaluation.Report(report, threads);
    }

    // A block has the lines that begin in it: the last one may reach beyond, and the first one that is whole follows
    // the first line feed at or after the byte before the block.
    private void ReadBlock(SafeFileHandle file, int block, byte[] buffer)
    {
        long start = ((long)block * BlockBytes) - 1;
        int skipped = block == 0 ? 1 : 0;
        int length = RandomAccess.Read(file, buffer.AsSpan(skipped), start + skipped) + skipped;
        buffer[0] = block == 0 ? (byte)' ' : buffer[0];
        ReadOnlySpan<byte> bytes = buffer.AsSpan(0, length);
        int position = bytes.IndexOf((byte)'\n') + 1;
        int end = Math.Min(length, BlockBytes + 1);
        while (position < end)
        {
            position = ReadLine(bytes, position);
        }
    }

    private int ReadLine(ReadOnlySpan<byte> bytes, int start)
    {
        ReadOnlySpan<byte> line = bytes[start..];
        int target = Digits(line.Slice(1, 2));
        int unit = Digits(line.Slice(5, 7));
        int period = Digits(line.Slice(13, 4)) - WorkloadSize.FirstYear;
        int position = 18;
        bool isQuotient = (target & 7) is (int)WorkloadKind.Percentage or (int)WorkloadKind.Reduce;
        if (TryNumber(line, ref position, out int hundredths) && !isQuotient)
        {
            _data.PutFirst(target, period, unit, hundredths / 100.0);
        }

        if (TryNumber(line, ref position, out int numerator) && isQuotient)
        {
            _data.PutFirst(target, period, unit, numerator);
        }

        if (TryNumber(line, ref position, out int denominator) && isQuotient)
        {
            _data.PutSecond(target, period, unit, denominator);
        }

        return start + position;
    }

    // Reads digits up to the end of the field, over a point: values have two places, so hundredths come out.
    private static bool TryNumber(ReadOnlySpan<byte> line, ref int position, out int number)
    {
        int start = position;
        number = 0;
        for (; position < line.Length; position++)
        {
            uint digit = unchecked((uint)line[position] - '0');
            if (digit <= 9)
            {
                number = unchecked((number * 10) + (int)digit);
            }
            else if (line[position] != '.')
            {
                break;
            }
        }

        position++;
        return position > start + 1;
    }

    private static int Digits(ReadOnlySpan<byte> digits)
    {
        int number = 0;
        foreach (byte digit in digits)
        {
            number = unchecked((number * 10) + digit - '0');
        }

        return number;
    }
}
