using HealthTargets.Values;

namespace HealthTargets.Statistics;

/// <summary>
/// Whether the latest proportions rise or fall more than chance explains. Chi-square for trend on the counts:
/// N (N Σ r x - R Σ n x)^2 / (R (N - R) (N Σ n x^2 - (Σ n x)^2)), with the order x = 1, 2, ...; and whether the slope
/// of ln(r / (n - r)) keeps its sign when any one of them is left out.
/// Source: P. Armitage, Biometrics 11 (1955); the recent trend of the public-health profiles of England.
/// </summary>
/// <param name="Slope">The change of the log odds per step, to 40 digits.</param>
/// <param name="ChiSquare">Chi-square for trend, with one degree of freedom; exact.</param>
/// <param name="KeepsSign">Whether the slope has the same sign without any one of them; 0 counts as rising.</param>
internal sealed record ProportionTrend(Rational Slope, Rational ChiSquare, bool KeepsSign)
{
    /// <summary>Fits the trend.</summary>
    /// <param name="events">How many had the event, in order of time; 3 or more numbers, each above 0.</param>
    /// <param name="sizes">Of how many; each above its number of events.</param>
    /// <returns>The trend, or null where there are too few, or all or none had the event.</returns>
    public static ProportionTrend? Of(IReadOnlyList<Rational> events, IReadOnlyList<Rational> sizes)
    {
        if (events.Count < 3 || events.Count != sizes.Count
            || events.Where((count, i) => count.Sign <= 0 || count >= sizes[i]).Any())
        {
            return null;
        }

        Rational[] odds = [.. events.Select((count, i) => RealMath.Ln(count / (sizes[i] - count))!.Value)];
        Rational slope = SlopeWithout(odds, -1);
        bool rises = slope.Sign >= 0;
        bool keeps = Enumerable.Range(0, odds.Length).All(left => SlopeWithout(odds, left).Sign >= 0 == rises);
        return new(RealMath.RoundSignificant(slope, RealMath.Digits), ChiSquareOf(events, sizes), keeps);
    }

    private static Rational ChiSquareOf(IReadOnlyList<Rational> events, IReadOnlyList<Rational> sizes)
    {
        Rational all = Sum(sizes, _ => 1);
        Rational with = Sum(events, _ => 1);
        Rational tilt = (all * Sum(events, x => x)) - (with * Sum(sizes, x => x));
        Rational ordered = Sum(sizes, x => x);
        Rational spread = (all * Sum(sizes, x => x * x)) - (ordered * ordered);
        return all * tilt * tilt / (with * (all - with) * spread);
    }

    private static Rational Sum(IReadOnlyList<Rational> numbers, Func<int, int> weight) =>
        numbers.Select((number, i) => number * weight(i + 1)).Aggregate(Rational.Zero, (sum, term) => sum + term);

    private static Rational SlopeWithout(Rational[] values, int leftOut)
    {
        (Rational X, Rational Y)[] points =
            [.. values.Select((value, i) => ((Rational)(i + 1), value)).Where((_, i) => i != leftOut)];
        return StraightLine.Through(points)!.Slope;
    }
}
