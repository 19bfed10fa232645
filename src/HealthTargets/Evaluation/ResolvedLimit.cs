using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>A derived limit with the number that it came to.</summary>
/// <param name="Limit">The limit as the plan defines it.</param>
/// <param name="Unit">The unit whose number it takes, where it is of a unit.</param>
/// <param name="Period">The period whose number it takes, where it is of a period.</param>
/// <param name="Source">The number that it takes, or why there is none.</param>
/// <param name="Number">The number that it came to, or why there is none.</param>
public sealed record ResolvedLimit(
    Limit.Derived Limit, OrgUnitId? Unit, ReportingPeriod? Period, Reading Source, Reading Number)
{
    /// <summary>Gets the derived limits with which a comparison was made.</summary>
    /// <param name="within">A derivation; only one of the kind <see cref="DerivationKind.Within"/> has limits.</param>
    /// <returns>The limits in the order of the bound, none twice; empty if all are written down.</returns>
    public static ValueList<ResolvedLimit> Of(Derivation within)
    {
        ArgumentNullException.ThrowIfNull(within);
        return within.Inputs.Where(input => input is { Kind: DerivationKind.Limit, Limit: not null })
            .Select(input => new ResolvedLimit(
                input.Limit!, input.Unit, input.Period, input.Inputs[0].Result, input.Result))
            .ToValueList();
    }
}
