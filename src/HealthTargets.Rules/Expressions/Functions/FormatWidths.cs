namespace HealthTargets.Rules.Expressions.Functions;

/// <summary>Looks for widths in a format that would make a very long text: <c>{0,1000000}</c>, <c>{0:F999999}</c>.
/// </summary>
internal static class FormatWidths
{
    private const int DigitsMax = 4;

    /// <summary>Says whether a run of digits in the format is longer than any width that makes sense.</summary>
    internal static bool AreTooLarge(string format)
    {
        int run = 0;
        foreach (char sign in format)
        {
            run = char.IsAsciiDigit(sign) ? run + 1 : 0;
            if (run > DigitsMax)
            {
                return true;
            }
        }

        return false;
    }
}
