using HealthTargets.OrgUnits;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules;

/// <summary>
/// Mends what has one safe remedy in a plan file: full-width punctuation and digits, quotes, numbers with a percent
/// sign or in quotes, periods and dates in other notations, names of which only one known name is near. Reads the text
/// again after each round of changes, until nothing more is to be done. A text never gets more errors by it; one that
/// could not be read at all may show those that it hid. Holds no state, so it is safe on any thread.
/// </summary>
public static class PlanFix
{
    // One mistake of form is found per reading, so a file of Chinese punctuation needs as many rounds as it has marks.
    private const int RoundsMax = 1000;
    private const long BytesReadMax = 64L * 1024 * 1024;

    /// <summary>Mends a plan file in memory; files that it names are left as they are.</summary>
    /// <param name="name">The name that messages show, normally the path of the file.</param>
    /// <param name="utf8">The text of the plan in UTF-8, with or without byte order mark.</param>
    /// <param name="files">The files that the plan may name; null where it may name none.</param>
    /// <param name="units">The units, as for <see cref="PlanLint"/>; null where not known.</param>
    /// <returns>The text and what was changed; the same text where there is nothing to change.</returns>
    public static PlanFixing Fix(
        string name, ReadOnlyMemory<byte> utf8, ISourceFiles? files = null, OrgUnitTree? units = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        RuleCompilation first = PlanLint.Check(name, utf8, files, units);
        PlanFixing best = new(utf8, [], first);
        PlanFixing current = best;
        long read = utf8.Length;
        for (int round = 0; round < RoundsMax && read < BytesReadMax; round++)
        {
            IReadOnlyList<Diagnostic> chosen = TextEdits.Choose(current.Compilation.Diagnostics.Where(
                one => one.Source.Name == name && one.Severity != DiagnosticSeverity.Note));
            if (chosen.Count == 0)
            {
                break;
            }

            current = Apply(current, chosen, text => PlanLint.Check(name, text, files, units));
            read += current.Text.Length;
            best = IsBetter(current.Compilation, first, name) ? current : best;
        }

        return best;
    }

    /// <summary>Mends a plan file that was read from disk; nothing is written.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="units">The units, as for <see cref="PlanLint"/>; null where not known.</param>
    /// <returns>The text and what was changed; null where the file can't be read.</returns>
    public static PlanFixing? FixFile(string path, OrgUnitTree? units = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return SourceFolder.TryReadFile(path, out ReadOnlyMemory<byte> bytes)
            ? Fix(path, bytes, SourceFolder.Around(path), units)
            : null;
    }

    private static PlanFixing Apply(
        PlanFixing before, IReadOnlyList<Diagnostic> chosen, Func<ReadOnlyMemory<byte>, RuleCompilation> check)
    {
        // Places are counted behind a byte order mark, which stays.
        SourceText source = chosen[0].Source;
        int mark = before.Text.Length - source.Bytes.Length;
        byte[] changed = TextEdits.Apply(source.Bytes.Span, chosen.Select(one => one.Edit!.Value));
        byte[] text = [.. before.Text.Span[..mark], .. changed];
        IEnumerable<AppliedFix> fixes = chosen.Select(one => new AppliedFix(
            one, source.GetString(one.Edit!.Value.Span), one.Edit!.Value.Replacement));
        return new PlanFixing(text, [.. before.Fixes, .. fixes], check(text));
    }

    private static bool IsBetter(RuleCompilation now, RuleCompilation first, string name)
    {
        bool wasUnreadable = first.Diagnostics.Any(one => one.Source.Name == name
            && string.CompareOrdinal(one.Code, "HT1011") >= 0 && string.CompareOrdinal(one.Code, "HT1029") <= 0);
        return wasUnreadable || CountOf(now).CompareTo(CountOf(first)) < 0;
    }

    private static (int Errors, int Warnings) CountOf(RuleCompilation compilation) => (
        compilation.Diagnostics.Count(one => one.Severity == DiagnosticSeverity.Error),
        compilation.Diagnostics.Count(one => one.Severity == DiagnosticSeverity.Warning));
}
