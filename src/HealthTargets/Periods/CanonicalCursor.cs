using HealthTargets.Periods.Dates;

namespace HealthTargets.Periods;

/// <summary>Appends ASCII to a buffer of UTF-16 units or UTF-8 bytes that is known to be long enough.</summary>
internal ref struct CanonicalCursor<T>(Span<T> buffer)
    where T : unmanaged
{
    private readonly Span<T> _buffer = buffer;

    internal int Length { get; private set; }

    // Boxes nothing: for each kind of buffer the compiler leaves one of the two. A conversion by generic arithmetic
    // would be compiled when a program starts.
    private static T Unit(int ascii) => typeof(T) == typeof(char)
        ? (T)(object)(char)ascii
        : (T)(object)(byte)ascii;

    internal void Text(ReadOnlySpan<byte> ascii)
    {
        foreach (byte letter in ascii)
        {
            _buffer[Length++] = Unit(letter);
        }
    }

    /// <summary>Appends a number with leading zeros.</summary>
    internal void Digits(int number, int width)
    {
        for (int at = Length + width - 1; at >= Length; at--)
        {
            _buffer[at] = Unit('0' + number % 10);
            number /= 10;
        }

        Length += width;
    }

    internal void Number(int number)
    {
        int width = 1;
        for (int rest = number; rest >= 10; rest /= 10)
        {
            width++;
        }

        Digits(number, width);
    }

    internal void YearMonth(PackedDate date)
    {
        Digits(date.Year, 4);
        Text("-"u8);
        Digits(date.Month, 2);
    }

    internal void Date(PackedDate date)
    {
        YearMonth(date);
        Text("-"u8);
        Digits(date.Day, 2);
    }
}
