using HealthTargets.Values;

namespace HealthTargets.Rules.Diagnostics;

/// <summary>
/// Collects diagnostics: the first hundred of each severity, each only once; of the others it only keeps the number.
/// Not safe on several threads.
/// </summary>
internal sealed class DiagnosticBag
{
    private readonly HashSet<(string Code, string Source, SourcePosition Position, string What)> seen = [];
    private readonly List<Diagnostic> kept = [];
    private readonly int[] counts = new int[3];
    private Diagnostic? firstUnlisted;

    /// <summary>The most diagnostics of one severity that are listed.</summary>
    internal static int ListedMax => 100;

    /// <summary>Gets whether any error was added.</summary>
    internal bool HasErrors => counts[(int)DiagnosticSeverity.Error] > 0;

    /// <summary>Gets how many errors were added, listed or not.</summary>
    internal int ErrorCount => counts[(int)DiagnosticSeverity.Error];

    /// <summary>Adds a diagnostic, unless the same one is there already or its severity is full.</summary>
    internal void Add(Diagnostic diagnostic)
    {
        ref int count = ref counts[(int)diagnostic.Severity];
        if (count >= ListedMax)
        {
            count = count == int.MaxValue ? count : count + 1;
            firstUnlisted ??= diagnostic;
            return;
        }

        if (seen.Add((diagnostic.Code, diagnostic.Source.Name, diagnostic.Position, diagnostic.What(Language.English))))
        {
            count++;
            kept.Add(diagnostic);
        }
    }

    /// <summary>
    /// Returns what is listed by name of source (ordinal) and position, and behind it a note of how many more there
    /// are.
    /// </summary>
    internal IReadOnlyList<Diagnostic> ToSorted()
    {
        if (kept.Count == 0)
        {
            return [];
        }

        // OrderBy keeps the order of equal keys, so the order of finding decides between two at one place.
        List<Diagnostic> sorted = [.. kept
            .OrderBy(diagnostic => diagnostic.Source.Name, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Position.Line)
            .ThenBy(diagnostic => diagnostic.Position.Column)];
        int unlisted = counts.Sum(count => Math.Max(0, count - ListedMax));
        if (firstUnlisted is not null)
        {
            sorted.Add(LimitErrors.MoreThanListed(firstUnlisted.Source, firstUnlisted.Span, unlisted));
        }

        return sorted;
    }
}
