using HealthTargets.Rules.Expressions.Syntax;

namespace HealthTargets.Rules.Expressions.Binding;

/// <summary>Collects the mistakes of one expression, as many as somebody would read.</summary>
internal sealed class MistakeList
{
    private const int MistakesMax = 10;

    // What follows from another mistake costs time as well, though it is not kept.
    private const int CaughtMax = 40;

    // Most expressions have none.
    private List<ExpressionMistake>? mistakes;
    private int caught;

    /// <summary>Gets how many there are.</summary>
    internal int Count => mistakes?.Count ?? 0;

    /// <summary>Gets the mistakes by their place.</summary>
    internal IReadOnlyList<ExpressionMistake> InOrder => mistakes is null
        ? []
        : [.. mistakes.OrderBy(one => one.Start).ThenBy(one => one.Kind.Code, StringComparer.Ordinal)];

    /// <summary>Adds the mistake of a part, unless it follows from those inside.</summary>
    /// <param name="mistake">The mistake.</param>
    /// <param name="before">How many there were before the part was looked at.</param>
    /// <returns>Whether there is room for more, so that it is worth to go on.</returns>
    internal bool TryAdd(ExpressionMistake mistake, int before)
    {
        if (Count >= MistakesMax || caught >= CaughtMax)
        {
            return false;
        }

        caught++;
        mistakes ??= [];
        if (!Follows(mistakes, mistake, before)
            && !mistakes.Exists(one => one.Kind == mistake.Kind && one.Start == mistake.Start))
        {
            mistakes.Add(mistake);
        }

        return true;
    }

    // A mistake about a whole part rests on that part only; any other rests on all that the part around it holds.
    private static bool Follows(List<ExpressionMistake> mistakes, ExpressionMistake mistake, int before) =>
        mistakes.Skip(before).Any(inner => !BindingMistakes.IsOfPart(mistake)
            || (inner.Start >= mistake.Start && inner.Start < mistake.Start + mistake.Length));
}
