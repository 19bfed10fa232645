using System.Globalization;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Comparing;

/// <summary>Finds the innermost place in two values in which alone they differ.</summary>
/// <param name="Inside">The way to it, by names and by places from 0.</param>
/// <param name="Before">The old value there.</param>
/// <param name="After">The new value there.</param>
internal sealed record InnermostChange(IReadOnlyList<string> Inside, SyntaxNode? Before, SyntaxNode? After)
{
    /// <summary>Goes down as long as there is one difference and both sides have it.</summary>
    internal static InnermostChange Of(SyntaxNode? before, SyntaxNode? after)
    {
        var inside = new List<string>();
        while (before is not null && after is not null && Only(before, after) is { } next)
        {
            inside.Add(next.Step);
            (before, after) = (next.Before, next.After);
        }

        return new(inside, before, after);
    }

    /// <summary>Returns the text of a value on one line; the canonical form is indented.</summary>
    internal static string? Text(SyntaxNode? node) => node is null ? null : string.Join(' ', node.Source
        .GetString(node.Span).Split('\n', StringSplitOptions.TrimEntries));

    /// <summary>Returns the step to a place of a list: <c>[0]</c>, so that it differs from a name.</summary>
    internal static string StepTo(int place) => string.Create(CultureInfo.InvariantCulture, $"[{place}]");

    /// <summary>Returns the place of a list to which a step leads, or null for a name.</summary>
    internal static int? PlaceOf(string step) => step.StartsWith('[') && step.EndsWith(']')
        && int.TryParse(step[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out int place)
            ? place
            : null;

    private static (string Step, SyntaxNode Before, SyntaxNode After)? Only(SyntaxNode before, SyntaxNode after)
    {
        IEnumerable<(string Step, SyntaxNode? Before, SyntaxNode? After)> all = (before, after) switch
        {
            (SyntaxObject old, SyntaxObject now) => old.Members.Concat(now.Members).Select(one => one.Name).Distinct()
                .Select(name => (name, old.Find(name), now.Find(name))),
            (SyntaxArray old, SyntaxArray now) when old.Elements.Length == now.Elements.Length => old.Elements
                .Select((one, place) => (
                    StepTo(place), (SyntaxNode?)one, (SyntaxNode?)now.Elements[place])),
            _ => [],
        };
        var different = all.Where(one => Text(one.Before) != Text(one.After)).Take(2).ToArray();
        return different is [{ Before: { } old1, After: { } now1 } single] ? (single.Step, old1, now1) : null;
    }
}
