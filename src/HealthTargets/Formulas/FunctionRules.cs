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
                return Undefined("no number is defined here");
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
            ? Undefined("clip: the lower limit is above the upper one")
            : Reading.Of(x[0] < x[1] ? x[1] : x[0] > x[2] ? x[2] : x[0]),
        FormulaFunction.Round => x[1].Sign >= 0 && x[1] <= DecimalsMax && x[1].Denominator.IsOne
            ? Reading.Of(x[0].Round((int)x[1].Numerator))
            : Undefined($"round: the decimals are a whole number from 0 to {DecimalsMax}"),
        FormulaFunction.Floor => Reading.Of(Floor(x[0])),
        FormulaFunction.Ceiling => Reading.Of(-Floor(-x[0])),
        FormulaFunction.Sqrt => Known(RealMath.Sqrt(x[0]), "sqrt of a number below 0"),
        FormulaFunction.Power => Known(RealMath.Power(x[0], x[1]), "power of these numbers"),
        FormulaFunction.Ln => Known(RealMath.Ln(x[0]), "ln of a number at or below 0"),
        FormulaFunction.Share => x[1].Sign == 0 ? Undefined("share: the whole is 0") : Reading.Of(x[0] / x[1]),
        FormulaFunction.Exp => Known(RealMath.Exp(x[0]), "exp of a number this large"),
        _ => throw new InvalidOperationException("A function of an unknown form."),
    };

    private static Rational Floor(Rational x)
    {
        Rational cut = Rational.Fraction(System.Numerics.BigInteger.Divide(x.Numerator, x.Denominator), 1);
        return cut > x ? cut - Rational.One : cut;
    }

    private static Reading Known(Rational? number, string what) =>
        number is { } known ? Reading.Of(known) : Undefined(what + " is not defined");

    private static Reading Undefined(string why) => Reading.Absent(AbsenceReason.Undefined, why);
}
