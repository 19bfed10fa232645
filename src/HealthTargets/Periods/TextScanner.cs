using System.Numerics;
using System.Text;
using HealthTargets.Periods.Dates;

namespace HealthTargets.Periods;

/// <summary>A place in a text of UTF-16 units or UTF-8 bytes, and the first mistake that was found in it.</summary>
internal ref struct TextScanner<T>(ReadOnlySpan<T> text)
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>What <see cref="Peek"/> returns at the end.</summary>
    internal const int EndOfText = -1;

    private const int ExcerptMax = 16;

    private readonly ReadOnlySpan<T> _text = text;
    private PeriodExpectation _expected;
    private int _errorPosition;

    internal int Position { get; private set; }

    internal readonly int Peek() => At(Position);

    internal readonly int PeekAfter() => At(Position + 1);

    internal void Skip() => Position++;

    internal void MoveTo(int position) => Position = position;

    /// <summary>Notes a mistake here. The result is always false, so that callers can return it.</summary>
    internal bool Fail(PeriodExpectation expected) => FailAt(Position, expected);

    internal bool FailBefore(int units, PeriodExpectation expected) => FailAt(Position - units, expected);

    internal bool FailAt(int position, PeriodExpectation expected)
    {
        _expected = expected;
        _errorPosition = position;
        return false;
    }

    internal readonly bool IsEnd => Position >= _text.Length;

    internal bool End(PeriodExpectation expected) => IsEnd || Fail(expected);

    internal bool Text(string ascii) => TrySkip(ascii) || Fail(PeriodExpectations.Text(ascii));

    internal bool Text(string ascii, PeriodExpectation expected) => TrySkip(ascii) || Fail(expected);

    internal readonly bool StartsWith(string text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (At(Position + at) != text[at])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns a scanner of the text from here up to a place.</summary>
    internal readonly TextScanner<T> Within(int end) => new(_text[Position..end]);

    internal bool TrySkip(string ascii)
    {
        if (!StartsWith(ascii))
        {
            return false;
        }

        Position += ascii.Length;
        return true;
    }

    internal bool TrySkip(ReadOnlySpan<byte> mark, ReadOnlySpan<byte> ascii)
    {
        if (!Matches(Position, mark) || !Matches(Position + mark.Length, ascii))
        {
            return false;
        }

        Position += mark.Length + ascii.Length;
        return true;
    }

    /// <summary>Reads exactly so many digits.</summary>
    internal bool Digits(int width, out int number, PeriodExpectation expected)
    {
        number = 0;
        for (int at = Position; at < Position + width; at++)
        {
            int digit = At(at) - '0';
            if (digit is < 0 or > 9)
            {
                return FailAt(at, expected);
            }

            number = number * 10 + digit;
        }

        Position += width;
        return true;
    }

    /// <summary>Reads a positive number without leading zeros.</summary>
    internal bool Count(int widthMax, out int number, PeriodExpectation expected)
    {
        int width = 0;
        while (width < widthMax && At(Position + width) is >= '0' and <= '9')
        {
            width++;
        }

        number = 0;
        return At(Position) is >= '1' and <= '9' ? Digits(width, out number, expected) : Fail(expected);
    }

    /// <summary>Reads one or more digits, with or without leading zeros.</summary>
    internal bool Number(out int number, int widthMax, PeriodExpectation expected)
    {
        int width = 0;
        while (width < widthMax && At(Position + width) is >= '0' and <= '9')
        {
            width++;
        }

        return Digits(Math.Max(1, width), out number, expected);
    }

    internal bool Year(out int year) =>
        Digits(4, out year, PeriodExpectations.Year) && (year >= 1 || FailBefore(4, PeriodExpectations.Year));

    internal bool Month(out int month) =>
        Digits(2, out month, PeriodExpectations.Month)
        && (month is >= 1 and <= 12 || FailBefore(2, PeriodExpectations.Month));

    internal bool Day(int year, int month, out int day) =>
        Digits(2, out day, PeriodExpectations.DayOfMonth)
        && (PackedDate.IsDate(year, month, day) || FailBefore(2, PeriodExpectations.DayOfMonth));

    /// <summary>Reads <c>YYYY-MM-DD</c>.</summary>
    internal bool Date(out PackedDate date)
    {
        date = default;
        if (!Year(out int year) || !Text("-") || !Month(out int month) || !Text("-")
            || !Day(year, month, out int day))
        {
            return false;
        }

        date = new PackedDate(year, month, day);
        return true;
    }

    /// <summary>Returns null if the text ends with the period that was read; else why there is none.</summary>
    internal PeriodParseError? Finish(bool isRead, ref ReportingPeriod period)
    {
        if (isRead && End(PeriodExpectations.End))
        {
            return null;
        }

        period = default;
        return Error();
    }

    internal readonly PeriodParseError Error() => new(
        _errorPosition, Excerpt(_text, _errorPosition), _expected, Math.Max(_errorPosition, Position));

    internal static PeriodParseError ErrorAt(ReadOnlySpan<T> text, int position, PeriodExpectation expected) =>
        new(position, Excerpt(text, position), expected, position);

    private readonly int At(int position) =>
        position < _text.Length ? int.CreateTruncating(_text[position]) : EndOfText;

    private readonly bool Matches(int position, ReadOnlySpan<byte> ascii)
    {
        for (int at = 0; at < ascii.Length; at++)
        {
            if (At(position + at) != ascii[at])
            {
                return false;
            }
        }

        return true;
    }

    private static string Excerpt(ReadOnlySpan<T> text, int position)
    {
        ReadOnlySpan<T> rest = position < text.Length ? text[position..] : [];
        rest = rest[..Math.Min(rest.Length, ExcerptMax)];
        Span<char> characters = stackalloc char[ExcerptMax];
        Span<byte> bytes = stackalloc byte[ExcerptMax];
        for (int at = 0; at < rest.Length; at++)
        {
            characters[at] = (char)ushort.CreateTruncating(rest[at]);
            bytes[at] = byte.CreateTruncating(rest[at]);
        }

        return typeof(T) == typeof(byte)
            ? Encoding.UTF8.GetString(bytes[..rest.Length])
            : new string(characters[..rest.Length]);
    }
}
