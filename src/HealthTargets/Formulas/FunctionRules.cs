using HealthTargets.Statistics;
using HealthTargets.Values;

namespace HealthTargets.Formulas;

/// <summary>Gives the values of functions.</summary>
internal static class FunctionRules
{
    // Rounding beyond this many decimals would only cost memory; every number as written has fewer.
    private const int DecimalsMax = 40;

    public static Reading Apply(FormulaFunction function, IReadOnlyList<Reading> arguments)
    {
        switch (function)
        {
            case FormulaFunction.Absent:
                return Undefined(AbsenceCauses.NotDefinedHere);
            case FormulaFunction.IsMissing:
                return FormulaRules.Truth(!arguments[0].IsPresent);
            case FormulaFunction.Coalesce:
                return arguments.FirstOrDefault(argument => argument.IsPresent, arguments[0]);
            case FormulaFunction.If:
                return !arguments[0].IsPresent ? arguments[0]
                    : arguments[0].Number.Sign != 0 ? arguments[1] : arguments[2];
        }

        return arguments.FirstOrDefault(argument => !argument.IsPresent) is { IsPresent: false } absent
            ? absent
            : Compute(function, [.. arguments.Select(argument => argument.Number)]);
    }

    private static Reading Compute(FormulaFunction function, Rational[] x) => function switch
    {
        FormulaFunction.Abs => Reading.Of(x[0].Abs()),
        FormulaFunction.Sign => Reading.Of(x[0].Sign),
        FormulaFunction.Min => Reading.Of(x.Min()),
        FormulaFunction.Max => Reading.Of(x.Max()),
        FormulaFunction.Clip => x[1] > x[2]
            ? Undefined(AbsenceCauses.LimitsReversed)
            : Reading.Of(x[0] < x[1] ? x[1] : x[0] > x[2] ? x[2] : x[0]),
        FormulaFunction.Round => x[1].Sign >= 0 && x[1] <= DecimalsMax && x[1].Denominator.IsOne
            ? Reading.Of(x[0].Round((int)x[1].Numerator))
            : Undefined(AbsenceCauses.DecimalsToRound(DecimalsMax)),
        FormulaFunction.Floor => Reading.Of(Floor(x[0])),
        FormulaFunction.Ceiling => Reading.Of(-Floor(-x[0])),
        FormulaFunction.Sqrt => Known(RealMath.Sqrt(x[0]), AbsenceCauses.RootOfNegative),
        FormulaFunction.Power => Known(RealMath.Power(x[0], x[1]), AbsenceCauses.NoSuchPower),
        FormulaFunction.Ln => Known(RealMath.Ln(x[0]), AbsenceCauses.LogarithmOfNotPositive),
        FormulaFunction.Share => x[1].Sign == 0 ? Undefined(AbsenceCauses.WholeIsZero) : Reading.Of(x[0] / x[1]),
        FormulaFunction.Exp => Known(RealMath.Exp(x[0]), AbsenceCauses.ExponentTooLarge),
        _ => throw new InvalidOperationException("A function of an unknown form."),
    };

    private static Rational Floor(Rational x)
    {
        Rational cut = Rational.Fraction(System.Numerics.BigInteger.Divide(x.Numerator, x.Denominator), 1);
        return cut > x ? cut - Rational.One : cut;
    }

    private static Reading Known(Rational? number, LocalizedText cause) =>
        number is { } known ? Reading.Of(known) : Undefined(cause);

    private static Reading Undefined(LocalizedText cause) =>
        Reading.Absent(AbsenceReason.Undefined, string.Empty, cause);
}
