using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>The two numbers of which a ratio or a share was made.</summary>
/// <param name="Numerator">The number above the line.</param>
/// <param name="Denominator">The number below the line.</param>
public sealed record RatioParts(Rational Numerator, Rational Denominator)
{
    internal static RatioParts? From(Derivation? value) => value switch
    {
        { Kind: DerivationKind.Rounded } => From(value.Inputs[0]),
        { Kind: DerivationKind.Ratio, Result.IsPresent: true } => new(
            value.Inputs[0].Result.Number,
            value.Inputs[1].Result.Number),
        { Kind: DerivationKind.ShareTrue, Result.IsPresent: true } => new(
            value.Inputs.Count(input => input.Result.IsPresent && input.Result.Number.Sign > 0),
            value.Inputs.Count(input => input.Result.IsPresent)),
        _ => null,
    };
}
