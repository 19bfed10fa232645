using HealthTargets.Indicators;
using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>Makes one number of several, all of them present.</summary>
internal static class Aggregations
{
    public static DerivationKind KindOf(Aggregation aggregation) => aggregation switch
    {
        Aggregation.Sum => DerivationKind.Sum,
        Aggregation.Mean => DerivationKind.Mean,
        Aggregation.WeightedMean => DerivationKind.WeightedMean,
        Aggregation.Min => DerivationKind.Min,
        Aggregation.Max => DerivationKind.Max,
        Aggregation.Last => DerivationKind.Last,
        Aggregation.First => DerivationKind.First,
        Aggregation.Median => DerivationKind.Median,
        Aggregation.Count => DerivationKind.Count,
        _ => throw new InvalidOperationException("An indicator that does not aggregate was aggregated."),
    };

    /// <summary>
    /// Gets the aggregate; for a weighted mean absent where a weight is missing or all weights are 0.
    /// </summary>
    public static Reading Combine(Aggregation aggregation, IReadOnlyList<Derivation> parts, string place)
    {
        Rational[] numbers = new Rational[parts.Count];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = parts[i].Result.Number;
        }

        if (aggregation == Aggregation.Count)
        {
            return Reading.Of(numbers.Length);
        }

        if (aggregation == Aggregation.Sum)
        {
            return Reading.Of(Total(numbers));
        }

        return numbers.Length == 0 ? Reading.Absent(AbsenceReason.Missing, place) : aggregation switch
        {
            Aggregation.Mean => Reading.Of(Total(numbers) / numbers.Length),
            Aggregation.WeightedMean => WeightedMean(parts, place),
            Aggregation.Min => Reading.Of(numbers.Min()),
            Aggregation.Max => Reading.Of(numbers.Max()),
            Aggregation.First => Reading.Of(numbers[0]),
            Aggregation.Last => Reading.Of(numbers[^1]),
            Aggregation.Median => Reading.Of(Median(numbers)),
            _ => throw new InvalidOperationException("An indicator that does not aggregate was aggregated."),
        };
    }

    private static Reading WeightedMean(IReadOnlyList<Derivation> parts, string place)
    {
        if (parts.Count == 1)
        {
            return parts[0].Result;
        }

        Rational weights = Rational.Zero;
        Rational weighted = Rational.Zero;
        foreach (Derivation part in parts)
        {
            if (part.Weight is not { } weight)
            {
                return Reading.Absent(AbsenceReason.Undefined, place, AbsenceCauses.WeightMissing);
            }

            weights += weight;
            weighted += part.Result.Number * weight;
        }

        return weights.Sign == 0
            ? Reading.Absent(AbsenceReason.Undefined, place, AbsenceCauses.WeightsAreZero)
            : Reading.Of(weighted / weights);
    }

    private static Rational Median(Rational[] numbers)
    {
        Rational[] sorted = [.. numbers.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static Rational Total(Rational[] numbers)
    {
        Rational sum = Rational.Zero;
        foreach (Rational number in numbers)
        {
            sum += number;
        }

        return sum;
    }
}
