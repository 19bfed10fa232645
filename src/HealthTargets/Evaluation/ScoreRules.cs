using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>Turns the outcome of a target into points.</summary>
internal static class ScoreRules
{
    public static Rational? Of(Verdict verdict)
    {
        if (verdict.Target.Points is not { } points || verdict.Attained is not { } attained
            || verdict.Status == Status.NoData)
        {
            return null;
        }

        return verdict.Target.Scoring switch
        {
            Scoring.Proportional proportional => points * Share(verdict, attained, 0, proportional.Cap),
            Scoring.Linear linear when verdict.Value.NumberOrNull is { } value => points * Between(linear, value),
            Scoring.Deduct deduct => Clamp(
                points - (Shortfall(verdict, attained) * deduct.PointsPerUnit), Rational.Zero, points),
            _ => attained ? points : Rational.Zero,
        };
    }

    private static Rational Share(Verdict verdict, bool attained, Rational low, Rational high) =>
        Clamp(verdict.Attainment ?? (attained ? Rational.One : Rational.Zero), low, high);

    private static Rational Between(Scoring.Linear linear, Rational value)
    {
        (Rational from, Rational to) = (linear.From, linear.To);
        return from == to
            ? value >= to ? Rational.One : Rational.Zero
            : Clamp((value - from) / (to - from), Rational.Zero, Rational.One);
    }

    private static Rational Shortfall(Verdict verdict, bool attained) =>
        attained || verdict.Gap is not { } gap ? Rational.Zero : -gap;

    private static Rational Clamp(Rational value, Rational low, Rational high) =>
        value < low ? low : value > high ? high : value;
}
