using HealthTargets.Periods.Dates;
using NodaTime;
using NodaTime.Text;

namespace HealthTargets.Periods;

/// <summary>Days as texts such as <c>2021-12-31</c>, in the form of ISO 8601.</summary>
public static class IsoDate
{
    /// <summary>Reads a day.</summary>
    /// <param name="text">The text, and nothing around it.</param>
    /// <returns>The day; <see langword="null"/> if the text is none.</returns>
    public static LocalDate? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        // A pattern takes longer to be built than a thousand such texts to be read; only odd years need it.
        if (text.Length == 10 && text[4] == '-' && text[7] == '-'
            && Number(text, 0, 4) is { } year && Number(text, 5, 2) is { } month && Number(text, 8, 2) is { } day
            && PackedDate.IsDate(year, month, day))
        {
            return new LocalDate(year, month, day);
        }

        ParseResult<LocalDate> result = LocalDatePattern.Iso.Parse(text);
        return result.Success ? result.Value : null;
    }

    /// <summary>Writes a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The text.</returns>
    public static string Write(LocalDate day)
    {
        if (day.Year is < 1 or > 9999)
        {
            return LocalDatePattern.Iso.Format(day);
        }

        Span<char> text = stackalloc char[10];
        Digits(day.Year, text[..4]);
        text[4] = '-';
        Digits(day.Month, text[5..7]);
        text[7] = '-';
        Digits(day.Day, text[8..]);
        return new string(text);
    }

    private static int? Number(string text, int start, int length)
    {
        int number = 0;
        for (int i = start; i < start + length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                return null;
            }

            number = number * 10 + text[i] - '0';
        }

        return number;
    }

    private static void Digits(int number, Span<char> text)
    {
        for (int i = text.Length - 1; i >= 0; i--)
        {
            text[i] = (char)('0' + number % 10);
            number /= 10;
        }
    }
}
