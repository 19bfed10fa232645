using HealthTargets.Methods;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>Turns the outcome of a target into points.</summary>
internal static class ScoreRules
{
    /// <param name="verdict">The verdict.</param>
    /// <param name="range">The limits of the scores of the target's method, if it has one with scores.</param>
    public static Rational? Of(Verdict verdict, ScoreRange? range)
    {
        if (verdict.Target.Points is not { } points)
        {
            return null;
        }

        if (verdict.Target.Scoring is Scoring.ByMethod)
        {
            return points * ByMethod(verdict, range);
        }

        if (verdict.Attained is not { } attained || verdict.Status == Status.NoData)
        {
            return null;
        }

        return Earned(verdict.Target.Scoring, verdict, points, attained);
    }

    private static Rational Earned(Scoring scoring, Verdict verdict, Rational points, bool attained) =>
        scoring switch
        {
            Scoring.Proportional proportional => points * Share(verdict, attained, 0, proportional.Cap),
            Scoring.Linear linear when verdict.Value.NumberOrNull is { } value => points * Between(linear, value),
            Scoring.Deduct deduct => Clamp(
                points - (Shortfall(verdict, attained) * deduct.PointsPerUnit), Rational.Zero, points),
            Scoring.Bands bands when verdict.Value.NumberOrNull is { } value => points * ShareOfBand(bands, value),
            Scoring.Bonus bonus => Earned(bonus.Base, verdict, points, attained)
                + Clamp(ToSpare(verdict, attained) * bonus.PointsPerUnit, Rational.Zero, bonus.Cap),
            _ => attained ? points : Rational.Zero,
        };

    private static Rational ShareOfBand(Scoring.Bands bands, Rational value) => bands.Items
        .FirstOrDefault(band => bands.Upwards ? value >= band.Limit : value <= band.Limit)?.Share ?? Rational.Zero;

    private static Rational? ByMethod(Verdict verdict, ScoreRange? range) =>
        range is null || verdict.Assessment?.Score?.NumberOrNull is not { } score
            ? null
            : (score - range.From) / ((Rational)range.To - range.From);

    private static Rational Share(Verdict verdict, bool attained, Rational low, Rational high) =>
        Clamp(verdict.Attainment ?? (attained ? Rational.One : Rational.Zero), low, high);

    private static Rational Between(Scoring.Linear linear, Rational value)
    {
        (Rational from, Rational to) = (linear.From, linear.To);
        return from == to
            ? value >= to ? Rational.One : Rational.Zero
            : Clamp((value - from) / (to - from), Rational.Zero, Rational.One);
    }

    private static Rational ToSpare(Verdict verdict, bool attained) =>
        attained && verdict.Gap is { } gap ? gap : Rational.Zero;

    private static Rational Shortfall(Verdict verdict, bool attained) =>
        attained || verdict.Gap is not { } gap ? Rational.Zero : -gap;

    private static Rational Clamp(Rational value, Rational low, Rational high) =>
        value < low ? low : value > high ? high : value;
}
