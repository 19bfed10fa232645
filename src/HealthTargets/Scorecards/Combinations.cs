using HealthTargets.Plans;
using HealthTargets.Statistics;
using HealthTargets.Values;

namespace HealthTargets.Scorecards;

/// <summary>
/// Makes one number of several, all of them present, and says how much of it is from each. Nothing depends on the order
/// of the parts: among equal numbers the part with the smaller name is chosen.
/// </summary>
internal static class Combinations
{
    /// <summary>The value of a part that is attained, where parts only have to be that.</summary>
    public static Rational Full { get; } = 100;

    /// <summary>Combines numbers.</summary>
    /// <param name="combine">How.</param>
    /// <param name="parts">The parts with their numbers and weights.</param>
    /// <param name="place">What is combined, for an absence.</param>
    /// <returns>
    /// The value, and the parts with their contributions: those that it rests on are chosen. An empty list has no
    /// value.
    /// </returns>
    public static (Reading Value, IReadOnlyList<CompositePartResult> Parts) Of(
        Combination combine, IReadOnlyList<CompositePartResult> parts, string place)
    {
        if (parts.Count == 0)
        {
            return (Reading.Absent(AbsenceReason.Missing, place), parts);
        }

        return combine.Form switch
        {
            CombinationForm.Mean => Weighted(parts, _ => Rational.Fraction(1, parts.Count)),
            CombinationForm.WeightedMean => WeightedMean(parts, place),
            CombinationForm.Sum => Weighted(parts, part => part.Weight),
            CombinationForm.GeometricMean => GeometricMean(parts, place),
            CombinationForm.Min => MeanOf(parts, Sorted(parts)[..1]),
            CombinationForm.Max => MeanOf(parts, [Highest(parts)]),
            CombinationForm.Median => MeanOf(parts, Middle(Sorted(parts))),
            CombinationForm.Worst => MeanOf(parts, Sorted(parts)[..Math.Min(combine.Count, parts.Count)]),
            CombinationForm.AllOrNone => AtLeast(parts, parts.Count),
            CombinationForm.KOf => AtLeast(parts, combine.Count),
            _ => throw new InvalidOperationException("A combination of an unknown form."),
        };
    }

    /// <summary>Tells whether a part is attained.</summary>
    public static bool Holds(CompositePartResult part) => part.Value.Number >= Full;

    private static (Reading Value, IReadOnlyList<CompositePartResult> Parts) Weighted(
        IReadOnlyList<CompositePartResult> parts, Func<CompositePartResult, Rational> weightOf)
    {
        CompositePartResult[] contributing = [.. parts.Select(part => part with
        {
            Contribution = part.Value.Number * weightOf(part),
            Chosen = true,
        })];
        return (Reading.Of(Total(contributing.Select(part => part.Contribution!.Value))), contributing);
    }

    private static (Reading Value, IReadOnlyList<CompositePartResult> Parts) WeightedMean(
        IReadOnlyList<CompositePartResult> parts, string place)
    {
        Rational weights = Total(parts.Select(part => part.Weight));
        return weights.Sign == 0
            ? (Reading.Absent(AbsenceReason.Undefined, place, AbsenceCauses.WeightsAreZero), parts)
            : Weighted(parts, part => part.Weight / weights);
    }

    // A product has no addends; what each part brings is taken in proportion to its number.
    private static (Reading Value, IReadOnlyList<CompositePartResult> Parts) GeometricMean(
        IReadOnlyList<CompositePartResult> parts, string place)
    {
        if (parts.Any(part => part.Value.Number.Sign < 0))
        {
            return (
                Reading.Absent(AbsenceReason.Undefined, place, AbsenceCauses.NegativeGeometricMean), parts);
        }

        Rational product = parts.Aggregate(Rational.One, (all, part) => all * part.Value.Number);
        if (RealMath.Root(product, parts.Count) is not { } root)
        {
            return (Reading.Absent(AbsenceReason.Undefined, place), parts);
        }

        Rational total = Total(parts.Select(part => part.Value.Number));
        Rational scale = total.Sign == 0 ? Rational.Zero : root / total;
        return (Reading.Of(root), Weighted(parts, _ => scale).Parts);
    }

    private static (Reading Value, IReadOnlyList<CompositePartResult> Parts) MeanOf(
        IReadOnlyList<CompositePartResult> parts, CompositePartResult[] chosen)
    {
        HashSet<CompositePartResult> among = [.. chosen];
        return (
            Reading.Of(Total(chosen.Select(part => part.Value.Number)) / chosen.Length),
            [.. parts.Select(part => among.Contains(part)
                ? part with { Chosen = true, Contribution = part.Value.Number / chosen.Length }
                : part with { Contribution = Rational.Zero })]);
    }

    private static (Reading Value, IReadOnlyList<CompositePartResult> Parts) AtLeast(
        IReadOnlyList<CompositePartResult> parts, int needed)
    {
        int holding = parts.Count(Holds);
        bool enough = holding >= needed;
        return (
            Reading.Of(enough ? Full : Rational.Zero),
            [.. parts.Select(part => part with
            {
                Chosen = true,
                Contribution = enough && Holds(part) ? Full / holding : Rational.Zero,
            })]);
    }

    private static CompositePartResult[] Sorted(IReadOnlyList<CompositePartResult> parts) =>
    [
        .. parts.OrderBy(part => part.Value.Number)
            .ThenBy(part => part.Part, StringComparer.Ordinal)
            .ThenBy(part => part.Unit.Value, StringComparer.Ordinal),
    ];

    private static CompositePartResult Highest(IReadOnlyList<CompositePartResult> parts)
    {
        CompositePartResult[] sorted = Sorted(parts);
        return sorted.First(part => part.Value.Number == sorted[^1].Value.Number);
    }

    private static CompositePartResult[] Middle(CompositePartResult[] sorted) =>
        sorted[((sorted.Length - 1) / 2)..((sorted.Length / 2) + 1)];

    private static Rational Total(IEnumerable<Rational> numbers) =>
        numbers.Aggregate(Rational.Zero, (sum, number) => sum + number);
}
