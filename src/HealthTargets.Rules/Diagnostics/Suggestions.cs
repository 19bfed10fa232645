using System.Globalization;

namespace HealthTargets.Rules.Diagnostics;

/// <summary>
/// Guesses which known name an author meant. A guess differs by at most one edit (insert, delete, replace, swap two
/// neighbours) per three letters; names of fewer than three letters are never guessed.
/// </summary>
internal static class Suggestions
{
    private const int LettersPerEdit = 3;
    private const int LettersMax = 64;
    private const int ListedMax = 5;

    /// <summary>
    /// Returns the nearest name, the first in ordinal order among equals, or null where none is near.
    /// </summary>
    internal static string? Nearest(string written, IEnumerable<string> candidates)
    {
        if (written.Length is < LettersPerEdit or > LettersMax)
        {
            return null;
        }

        string? nearest = null;
        int fewest = (written.Length / LettersPerEdit) + 1;
        foreach (string candidate in candidates)
        {
            if (Math.Abs(candidate.Length - written.Length) > fewest || candidate.Length < LettersPerEdit)
            {
                continue;
            }

            int edits = CountEdits(written, candidate);
            bool isFirstOfEquals = edits == fewest && nearest is not null
                && string.CompareOrdinal(candidate, nearest) < 0;
            if (edits < fewest || isFirstOfEquals)
            {
                (nearest, fewest) = (candidate, edits);
            }
        }

        return nearest;
    }

    /// <summary>
    /// Returns the nearest name, where no other one is as near and the digits are the same; null elsewhere. A name of
    /// this kind may be put in the place of what is written without asking: "beds-2020" is not "beds-2021" misspelt.
    /// </summary>
    internal static string? OnlyNearest(string written, IReadOnlyCollection<string> candidates) =>
        Nearest(written, candidates) is { } nearest
        && DigitsOf(nearest) == DigitsOf(written)
        && !candidates.Any(other => other != nearest && other.Length >= LettersPerEdit && other.Length <= LettersMax
            && CountEdits(written, other) <= CountEdits(written, nearest))
            ? nearest
            : null;

    /// <summary>
    /// Returns advice: the nearest name, or all names where there are five or fewer, or null where neither helps.
    /// </summary>
    internal static FormattedText? Advise(string written, IReadOnlyCollection<string> candidates)
    {
        return Nearest(written, candidates) is { } nearest ? DidYouMean(nearest) : ListIfFew(candidates);
    }

    /// <summary>
    /// Returns the advice that names the nearest name, or null where none is near, or where the name is one of them: it
    /// is not misspelt then, but wrong in another way.
    /// </summary>
    internal static FormattedText? AdviseNearest(string written, IReadOnlyCollection<string> candidates) =>
        !candidates.Contains(written) && Nearest(written, candidates) is { } nearest ? DidYouMean(nearest) : null;

    /// <summary>Returns the advice to use one of the names, where there are five or fewer.</summary>
    internal static FormattedText? ListIfFew(IReadOnlyCollection<string> candidates) =>
        candidates.Count is 0 or > ListedMax
            ? null
            : new FormattedText(
                new("use {0}.", "请用 {0}。"), FormattedText.AnyOf([.. candidates.Order(StringComparer.Ordinal)]));

    /// <summary>Returns the advice that names one candidate.</summary>
    internal static FormattedText DidYouMean(string candidate) =>
        new(new("did you mean \"{0}\"?", "是否想写 \"{0}\"？"), candidate);

    /// <summary>Returns the advice that names one candidate and the place of its declaration.</summary>
    internal static FormattedText DidYouMean(string candidate, SourcePosition declaredAt) => new(
        new("did you mean \"{0}\"? It is declared at {1}.", "是否想写 \"{0}\"？它声明在 {1}。"), candidate, declaredAt);

    private static string DigitsOf(string name) => string.Concat(name.Where(char.IsAsciiDigit));

    /// <summary>Counts edits, letters compared without regard to case; differing only by case counts none.</summary>
    private static int CountEdits(string written, string candidate)
    {
        string left = written.ToUpper(CultureInfo.InvariantCulture);
        string right = candidate.ToUpper(CultureInfo.InvariantCulture);

        // Three rows of the usual table: distance[i, j] between the first i and the first j letters.
        int[] beforeLast = new int[right.Length + 1];
        int[] last = [.. Enumerable.Range(0, right.Length + 1)];
        int[] current = new int[right.Length + 1];
        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(last[j], current[j - 1]) + 1);
                bool isSwap = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                current[j] = isSwap ? Math.Min(current[j], beforeLast[j - 2] + 1) : current[j];
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];
    }
}
