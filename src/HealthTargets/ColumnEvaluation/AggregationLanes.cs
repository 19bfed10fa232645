using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Indicators;

namespace HealthTargets.ColumnEvaluation;

/// <summary>Makes one number of the parts that are present, as <see cref="Aggregations"/> does.</summary>
internal static class AggregationLanes
{
    /// <param name="aggregation">How.</param>
    /// <param name="parts">The parts; those that are absent don't count.</param>
    /// <param name="present">How many are present.</param>
    /// <param name="zeros">How many absent ones count as 0, for all but sums.</param>
    public static PartLane Combine(Aggregation aggregation, ReadOnlySpan<PartLane> parts, int present, int zeros)
    {
        int count = present + zeros;
        if (aggregation == Aggregation.Count)
        {
            return Of(Approx.Of(count), parts, zeros);
        }

        if (aggregation == Aggregation.Sum)
        {
            return Of(Sum(parts), parts, zeros);
        }

        if (count == 0)
        {
            return new(AbsenceCodes.Missing, Approx.Zero);
        }

        return aggregation switch
        {
            Aggregation.Mean => Of(Sum(parts) / Approx.Of(count), parts, zeros),
            Aggregation.WeightedMean => WeightedMean(parts, present, zeros),
            _ => Of(Ordered(aggregation, parts, count, zeros > 0), parts, zeros),
        };
    }

    // The weights of all parts, if each has one; absent ones that count as 0 have none.
    private static PartLane Of(Approx number, ReadOnlySpan<PartLane> parts, int zeros)
    {
        PartLane whole = number.IsFinite ? new(CellCodes.Present, number) : PartLane.Doubtful;
        return zeros > 0 || Weights(parts) is not { } weight ? whole : whole with { Weight = weight };
    }

    private static Approx? Weights(ReadOnlySpan<PartLane> parts)
    {
        Approx sum = Approx.Zero;
        foreach (PartLane part in parts)
        {
            if (part.IsPresent)
            {
                if (part.Weight is not { } weight)
                {
                    return null;
                }

                sum += weight;
            }
        }

        return sum;
    }

    private static Approx Sum(ReadOnlySpan<PartLane> parts)
    {
        Approx sum = Approx.Zero;
        foreach (PartLane part in parts)
        {
            sum = part.IsPresent ? sum + part.Number : sum;
        }

        return sum;
    }

    private static PartLane WeightedMean(ReadOnlySpan<PartLane> parts, int present, int zeros)
    {
        if (present + zeros == 1)
        {
            return Of(zeros == 1 ? Approx.Zero : Sum(parts), parts, zeros);
        }

        if (zeros > 0 || Weights(parts) is not { } weights)
        {
            return Undefined(parts, zeros);
        }

        if (weights.Sign() is not { } sign)
        {
            return PartLane.Doubtful;
        }

        if (sign == 0)
        {
            return Undefined(parts, zeros);
        }

        Approx products = Approx.Zero;
        foreach (PartLane part in parts)
        {
            products = part.IsPresent ? products + (part.Number * part.Weight!.Value) : products;
        }

        return Of(products / weights, parts, zeros);
    }

    private static PartLane Undefined(ReadOnlySpan<PartLane> parts, int zeros) => new(
        AbsenceCodes.Undefined, Approx.Zero)
    {
        Weight = zeros > 0 ? null : Weights(parts),
    };

    // Which of several numbers within each other's errors it is does not matter: the error of the choice covers them.
    private static Approx Ordered(
        Aggregation aggregation, ReadOnlySpan<PartLane> parts, int count, bool withZeros)
    {
        Approx[] numbers = new Approx[count];
        int next = 0;
        double reach = 0;
        foreach (PartLane part in parts)
        {
            // Absent parts that count as 0 stand where they are, and those without a row at the end.
            if (part.IsPresent || (withZeros && part.State != AbsenceCodes.NotApplicable))
            {
                numbers[next++] = part.Number;
                reach = Math.Max(reach, part.Number.Error);
            }
        }

        if (aggregation is Aggregation.First or Aggregation.Last)
        {
            return aggregation == Aggregation.First ? numbers[0] : numbers[^1];
        }

        Array.Sort(numbers, static (a, b) => a.Value.CompareTo(b.Value));
        return aggregation switch
        {
            Aggregation.Min => Widened(numbers[0], reach),
            Aggregation.Max => Widened(numbers[^1], reach),
            _ when count % 2 == 1 => Widened(numbers[count / 2], reach),
            _ => (Widened(numbers[(count / 2) - 1], reach) + Widened(numbers[count / 2], reach)) / Approx.Of(2),
        };
    }

    private static Approx Widened(Approx number, double reach) =>
        reach == 0 ? number : number with { Error = reach + number.Spread };
}
