using HealthTargets.OrgUnits;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Linting;

/// <summary>The names of units, levels and groups that there are, to guess which one an author meant.</summary>
internal sealed class UnitNames
{
    private readonly Dictionary<string, string[]> namesOf;

    internal UnitNames(OrgUnitTree units)
    {
        string[] levels = [.. units.All.Select(unit => unit.Level?.Value).OfType<string>().Distinct()];
        string[] groups = [.. units.All.SelectMany(unit => unit.Groups).Select(group => group.Value).Distinct()];
        string[] ids = [.. units.All.Select(unit => unit.Id.Value)];
        namesOf = new(StringComparer.Ordinal)
        {
            ["unit"] = ids,
            ["units"] = ids,
            ["level"] = levels,
            ["group"] = groups,
        };
    }

    /// <summary>
    /// Returns what was meant by the first name of a scope or an override that is none; null where all are known or
    /// nothing is near. Identifiers of units are like codes: one is put in the place of another only if they differ by
    /// nothing but their case.
    /// </summary>
    internal Guess? GuessIn(SyntaxNode place) => ((place as SyntaxObject)?.Members ?? [])
        .Where(member => namesOf.ContainsKey(member.Name))
        .SelectMany(member => Texts(member.Value).Select(text => GuessFor(text, namesOf[member.Name])))
        .FirstOrDefault(guess => guess is not null);

    /// <summary>Returns what was meant by the name of a unit; null where it is known or nothing is near.</summary>
    internal Guess? GuessUnit(SyntaxString name) => GuessFor(name, namesOf["unit"]);

    private static Guess? GuessFor(SyntaxString written, string[] names)
    {
        if (names.Contains(written.Value, StringComparer.Ordinal))
        {
            return null;
        }

        string[] same = [.. names.Where(name => name.Equals(written.Value, StringComparison.OrdinalIgnoreCase))];
        FormattedText? advice = same.Length == 1
            ? Suggestions.DidYouMean(same[0])
            : Suggestions.Advise(written.Value, names);
        SuggestedEdit? edit = same.Length == 1 ? NameGuess.Replace(written.Span, same[0]) : null;
        return advice is null ? null : new Guess(advice, edit);
    }

    private static IEnumerable<SyntaxString> Texts(SyntaxNode node) => node switch
    {
        SyntaxString text => [text],
        SyntaxArray list => list.Elements.OfType<SyntaxString>(),
        _ => [],
    };

    /// <summary>What an author may have meant.</summary>
    internal sealed record Guess(FormattedText Advice, SuggestedEdit? Edit);
}
