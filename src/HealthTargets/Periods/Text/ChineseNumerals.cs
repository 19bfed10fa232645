namespace HealthTargets.Periods.Text;

/// <summary>Numbers in digits or Chinese numerals, from normalized text.</summary>
internal static class ChineseNumerals
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>Returns a number from 1 to 99 in Chinese numerals.</summary>
    internal static string Write(int number) => number switch
    {
        < 10 => Digits[number].ToString(),
        < 20 => "十" + (number > 10 ? Digits[number - 10].ToString() : ""),
        _ => Digits[number / 10] + "十" + (number % 10 > 0 ? Digits[number % 10].ToString() : ""),
    };

    /// <summary>Returns the value of a numeral from 〇 to 九 or of an ASCII digit, or -1.</summary>
    internal static int Digit(int character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        '两' => 2,
        < 0 => -1,
        _ => Digits.IndexOf((char)character, StringComparison.Ordinal),
    };

    /// <summary>Reads four digits of one script; returns false and stays where there are none.</summary>
    internal static bool TryYear(ref TextScanner<char> text, out int year)
    {
        int position = text.Position;
        year = 0;
        for (int count = 0; count < 4; count++)
        {
            int digit = text.Peek() == '两' ? -1 : Digit(text.Peek());
            if (digit < 0)
            {
                text.MoveTo(position);
                return false;
            }

            year = year * 10 + digit;
            text.Skip();
        }

        if (year > 0 && Digit(text.Peek()) < 0)
        {
            return true;
        }

        text.MoveTo(position);
        return false;
    }

    /// <summary>Reads a number of up to 7 digits, or a numeral from 一 to 九十九; stays where there is none.</summary>
    internal static bool TryNumber(ref TextScanner<char> text, out int number)
    {
        if (text.Peek() is >= '0' and <= '9')
        {
            return text.Number(out number, 7, ReadingExpectations.ChineseNumber);
        }

        int tens = text.Peek() switch { '十' => 1, '廿' => 2, '卅' => 3, _ => 0 };
        if (tens > 0)
        {
            text.Skip();
        }
        else
        {
            number = Digit(text.Peek());
            if (number < 1)
            {
                number = 0;
                return false;
            }

            text.Skip();
            if (text.Peek() != '十')
            {
                return true;
            }

            tens = number;
            text.Skip();
        }

        int ones = text.Peek() is >= '0' and <= '9' ? 0 : Math.Max(0, Digit(text.Peek()));
        if (ones > 0)
        {
            text.Skip();
        }

        number = tens * 10 + ones;
        return true;
    }
}
