using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Rules.Results;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing.Coverage;

/// <summary>
/// One edge of a bound as it is written: a limit, and how far a value next to it may be off. Next to a number is what
/// differs from it by at most one in its last digit as written; next to a stage are its neighbours.
/// </summary>
/// <param name="Place">Which edge: 0 for the only or the lower one, 1 for the upper one.</param>
/// <param name="Text">The limit as it is written.</param>
/// <param name="Number">The limit, or its place on the scale; null for a derived one.</param>
/// <param name="Step">The digit; null for a derived limit, where it follows from the measure.</param>
/// <param name="Scale">The scale of a stage.</param>
internal sealed record BoundEdge(int Place, string Text, Rational? Number, Rational? Step, StageScale? Scale)
{
    /// <summary>Reads the edges of a bound.</summary>
    /// <param name="site">The bound.</param>
    /// <param name="scales">The scales of the plan's indicators, that of the target first.</param>
    internal static IReadOnlyList<BoundEdge> Of(BoundSite site, IReadOnlyList<StageScale> scales)
    {
        if (site.Member is { Name: "about", Value: SyntaxObject about })
        {
            return about.Find("value") is SyntaxNumber { Value: { } middle } value
                && about.Find("tolerance") is SyntaxNumber { Value: { } tolerance } range
                    ? [Edge(0, middle - tolerance, value, range), Edge(1, middle + tolerance, value, range)]
                    : [];
        }

        return [.. site.Limits.Select((limit, place) => Of(limit, place, scales))];
    }

    /// <summary>Gets the number of this edge in a comparison that was made; null where there is none.</summary>
    internal Rational? In(Derivation comparison)
    {
        if (comparison.Bound is Bound.About about)
        {
            return (Rational)about.Value + (Place == 0 ? -(Rational)about.Tolerance : about.Tolerance);
        }

        IReadOnlyList<Limit> limits = ResultWords.Of(comparison.Bound!).Limits;
        return Place >= limits.Count ? null : limits[Place] switch
        {
            Limit.Number number => number.Value,
            Limit.Stage stage => comparison.Inputs[0].Form?.Scale?.PlaceOf(stage.Name),
            Limit.Derived derived => ResolvedLimit.Of(comparison)
                .FirstOrDefault(one => one.Limit == derived)?.Number.NumberOrNull,
            _ => null,
        };
    }

    /// <summary>Says how far a value may be off to be next to the edge.</summary>
    internal Rational StepIn(Derivation comparison) => Step ?? PowerOfTenth(comparison.Inputs[0].Form?.Decimals ?? 0);

    private static BoundEdge Of(SyntaxNode limit, int place, IReadOnlyList<StageScale> scales)
    {
        switch (limit)
        {
            case SyntaxNumber { Value: { } value } number:
                return new(place, number.Raw, value, PowerOfTenth(number.Decimals), null);
            case SyntaxString stage:
                StageScale? scale = scales.FirstOrDefault(one => one.PlaceOf(stage.Value) is not null);
                return new(place, $"\"{stage.Value}\"", scale?.PlaceOf(stage.Value), Rational.One, scale);
            default:
                return new(place, limit.Source.GetString(limit.Span), null, null, null);
        }
    }

    private static BoundEdge Edge(int place, decimal number, SyntaxNumber one, SyntaxNumber other) => new(
        place,
        ((Rational)number).ToString(),
        number,
        PowerOfTenth(Math.Max(one.Decimals, other.Decimals)),
        null);

    private static Rational PowerOfTenth(int decimals) =>
        Rational.Fraction(1, System.Numerics.BigInteger.Pow(10, Math.Min(decimals, 28)));
}
