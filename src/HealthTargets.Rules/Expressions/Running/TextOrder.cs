namespace HealthTargets.Rules.Expressions.Running;

/// <summary>
/// The one order of texts: signs before digits before letters, letters without regard to case, and where two texts
/// differ only in case the small letter first. So words sort as in a dictionary, on every machine alike.
/// </summary>
internal static class TextOrder
{
    /// <summary>Compares two texts; null comes first.</summary>
    /// <returns>-1, 0 or 1.</returns>
    internal static int Compare(string? left, string? right)
    {
        if (left is null || right is null)
        {
            return left is null ? (right is null ? 0 : -1) : 1;
        }

        int length = Math.Min(left.Length, right.Length);
        int byCase = 0;
        for (int i = 0; i < length; i++)
        {
            (char one, char two) = (left[i], right[i]);
            if (one == two)
            {
                continue;
            }

            (char upperOne, char upperTwo) = (char.ToUpperInvariant(one), char.ToUpperInvariant(two));
            if (upperOne != upperTwo)
            {
                return Key(upperOne) < Key(upperTwo) ? -1 : 1;
            }

            byCase = byCase != 0 ? byCase : char.IsLower(one) ? -1 : 1;
        }

        return left.Length != right.Length ? Math.Sign(left.Length - right.Length) : byCase;
    }

    private static int Key(char sign) =>
        sign + (char.IsLetter(sign) ? 0x20000 : char.IsDigit(sign) ? 0x10000 : 0);
}
