using HealthTargets.Observations;

namespace HealthTargets.Evaluation;

/// <summary>Finds the one row that gave a value, even where it gave a numerator and a denominator.</summary>
internal static class ObservedRow
{
    public static Observation? Of(Derivation? value) => value switch
    {
        null => null,
        { Observation: { } row } => row,
        { Kind: DerivationKind.Rounded } => Of(value.Inputs[0]),
        { Kind: DerivationKind.Ratio, Inputs: [{ Observation: { } row }, { } below] }
            when ReferenceEquals(row, below.Observation) => row,
        _ => null,
    };
}
