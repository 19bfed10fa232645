using System.Buffers.Text;

namespace HealthTargets.Benchmarks.Workload;

/// <summary>Writes text and whole numbers into a buffer that is large enough.</summary>
public ref struct RowWriter(Span<byte> buffer)
{
    private readonly Span<byte> _buffer = buffer;
    private int _length;

    public readonly ReadOnlySpan<byte> Written => _buffer[.._length];

    public void Text(ReadOnlySpan<byte> text)
    {
        text.CopyTo(_buffer[_length..]);
        _length += text.Length;
    }

    /// <summary>Writes a number with leading zeros.</summary>
    public void Digits(int number, int count)
    {
        for (int i = count - 1; i >= 0; i--)
        {
            _buffer[_length + i] = (byte)('0' + (number % 10));
            number /= 10;
        }

        _length += count;
    }

    /// <summary>Writes a number, or nothing where it is absent.</summary>
    public void Number(int? number)
    {
        if (number is { } present)
        {
            Utf8Formatter.TryFormat(present, _buffer[_length..], out int written);
            _length += written;
        }
    }
}
