using System.Globalization;
using System.Text;

namespace HealthTargets.Rules.Diagnostics;

/// <summary>
/// Makes an author's words fit to stand in a message: one line, bounded, nothing a terminal would obey.
/// </summary>
internal static class PlainText
{
    /// <summary>The most characters of an author's words that one message repeats.</summary>
    internal static int WordsMax => 80;

    /// <summary>
    /// Returns words with each control, format or line-breaking character as U+FFFD, cut at a number of characters.
    /// </summary>
    internal static string Clean(string words, int charactersMax)
    {
        var clean = new StringBuilder();
        foreach (Rune rune in words.EnumerateRunes())
        {
            if (clean.Length >= charactersMax)
            {
                return clean.Append('…').ToString();
            }

            clean.Append((IsPlain(rune) ? rune : Rune.ReplacementChar).ToString());
        }

        return clean.ToString();
    }

    /// <summary>Tells whether a character can be shown as it is. Escape codes and changes of direction can't.</summary>
    internal static bool IsPlain(Rune rune) => Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);
}
