using System.Globalization;
using System.Text;

namespace HealthTargets.Rules.Diagnostics;

/// <summary>
/// How many columns of a terminal a character takes: 2 for Chinese, Japanese, Korean, full-width forms and emoji, 0 for
/// marks that stand on another character, else 1 (Unicode Standard Annex 11, classes W and F, by blocks).
/// </summary>
internal static class DisplayWidth
{
    // Invariant: ordered, first and last code point of each range of wide characters.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x231A, 0x231B), (0x23E9, 0x23EC), (0x2614, 0x2615), (0x26A1, 0x26A1), (0x2705, 0x2705),
        (0x270A, 0x270B), (0x274C, 0x274C), (0x2753, 0x2755), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF),
        (0x4E00, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF01, 0xFF60),
        (0xFFE0, 0xFFE6), (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF), (0x1F18E, 0x1F19A), (0x1F200, 0x1F320),
        (0x1F32D, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F7E0, 0x1F7EB), (0x1F90C, 0x1F9FF), (0x1FA70, 0x1FAFF),
        (0x20000, 0x3FFFD),
    ];

    /// <summary>Returns the columns of one character.</summary>
    internal static int Of(Rune rune)
    {
        if (rune.Value < Wide[0].First)
        {
            return IsMark(rune) ? 0 : 1;
        }

        foreach ((int first, int last) in Wide)
        {
            if (rune.Value <= last)
            {
                return rune.Value >= first ? 2 : IsMark(rune) ? 0 : 1;
            }
        }

        return IsMark(rune) ? 0 : 1;
    }

    /// <summary>Returns the columns of a text.</summary>
    internal static int Of(string text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width += Of(rune);
        }

        return width;
    }

    private static bool IsMark(Rune rune) =>
        rune.Value >= 0x300
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
