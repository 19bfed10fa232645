namespace HealthTargets.Rules.Expressions.Syntax;

/// <summary>Finds where a number ends: <c>12</c>, <c>1.5m</c>, <c>1e-3</c>, <c>0x1F</c>, <c>0b101</c>, <c>7UL</c>.
/// </summary>
internal static class NumberScanner
{
    /// <summary>Returns the length of the number that starts at a digit, and whether it has a point or exponent.
    /// </summary>
    /// <exception cref="ExpressionMistakeException">It is no complete number.</exception>
    internal static (int Length, bool IsReal) Measure(string text, int start)
    {
        if (text[start] == '0' && start + 1 < text.Length && text[start + 1] is 'x' or 'X' or 'b' or 'B')
        {
            return (MeasureBased(text, start), false);
        }

        bool isReal = false;
        int at = SkipDigits(text, start);
        if (at < text.Length && text[at] == '.')
        {
            // A digit has to follow; 1.ToString() reads as a number without its digits, as RulesEngine reads it.
            isReal = true;
            at = NeedDigits(text, start, at + 1);
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            isReal = true;
            int sign = at + 1 < text.Length && text[at + 1] is '+' or '-' ? 1 : 0;
            at = NeedDigits(text, start, at + 1 + sign);
        }

        return (SkipSuffix(text, start, at, isReal) - start, isReal);
    }

    private static int MeasureBased(string text, int start)
    {
        bool isHex = text[start + 1] is 'x' or 'X';
        int at = start + 2;
        while (at < text.Length && (isHex ? char.IsAsciiHexDigit(text[at]) : text[at] is '0' or '1'))
        {
            at++;
        }

        return at == start + 2
            ? throw SyntaxMistakes.BadNumber(text, start, at - start)
            : SkipSuffix(text, start, at, isReal: false) - start;
    }

    private static int SkipDigits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int NeedDigits(string text, int start, int at)
    {
        int end = SkipDigits(text, at);
        return end > at ? end : throw SyntaxMistakes.BadNumber(text, start, Math.Min(end, text.Length) - start);
    }

    private static int SkipSuffix(string text, int start, int at, bool isReal)
    {
        int end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        ReadOnlySpan<char> suffix = text.AsSpan(at, end - at);
        bool isKnown = suffix.Length switch
        {
            0 => true,
            1 => "fFdDmM".Contains(suffix[0]) || (!isReal && "uUlL".Contains(suffix[0])),
            2 => !isReal && suffix.Equals("UL", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
        return isKnown ? end : throw SyntaxMistakes.BadNumber(text, start, end - start);
    }
}
