using HealthTargets.Indicators;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>
/// Decides what an incomplete count decides already: what is missing can only add to what was counted. A limit from
/// above that is exceeded stays so, and one from below that is reached too. The number is then what was counted, with a
/// warning.
/// </summary>
internal static class IncompleteRules
{
    /// <summary>Gets what was counted where that decides; else the value as it is.</summary>
    public static Derivation Decide(Derivation value, BoundRange? range, EvaluationContext context)
    {
        if (value.Result.IsPresent || range is null || !IsCounted(value, context)
            || Counted(value) is not { Result.NumberOrNull: { } least } counted)
        {
            return value;
        }

        bool exceeded = range.High is { } high && (range.HighIncluded ? least > high : least >= high);
        return exceeded || (range.High is null && range.Contains(least)) ? counted : value;
    }

    /// <summary>Gets what was counted at least, of a number that is absent; null where nothing is said of it.</summary>
    public static Rational? LeastOf(Derivation value, EvaluationContext context) =>
        value.Result.IsPresent || !IsCounted(value, context) ? null : Counted(value)?.Result.NumberOrNull;

    private static bool IsCounted(Derivation value, EvaluationContext context) =>
        value is { Kind: DerivationKind.CountTrue, Indicator: null }
        || (value is { Kind: DerivationKind.Sum, Indicator: { } id }
            && context.FindOrCount(id).Quantity is Quantity.Count);

    // Null where a part is below 0, so that another one may be too.
    private static Derivation? Counted(Derivation value)
    {
        if (value.Kind == DerivationKind.CountTrue)
        {
            return Confessed(value, value.Inputs, value.Inputs.Count(
                unit => unit.Result.NumberOrNull is { Sign: > 0 }));
        }

        Derivation?[] parts = [.. value.Inputs.Select(part =>
            part.Result.NumberOrNull is { Sign: < 0 } ? null
            : part.Kind == DerivationKind.Sum && !part.Result.IsPresent ? Counted(part) : part)];
        if (parts.Any(part => part is null))
        {
            return null;
        }

        Rational[] present = [.. parts.Select(part => part!.Result.NumberOrNull).OfType<Rational>()];
        return present.Length == 0
            ? value
            : Confessed(value, [.. parts.OfType<Derivation>()], present.Aggregate((sum, part) => sum + part));
    }

    private static Derivation Confessed(Derivation value, ValueList<Derivation> parts, Rational counted) => value with
    {
        Inputs = parts,
        Result = Reading.Of(counted),
        Warnings = [.. value.Warnings, new(WarningKind.Incomplete, value.Result.Absence!.Place)],
    };
}
