using HealthTargets.Indicators;
using HealthTargets.Plans;

namespace HealthTargets.Rules.Data;

/// <summary>
/// The indicators of which rows may speak: those that plans declare, and those that they only name in a ratio or a
/// formula, which are counts. Where two plans declare one differently, the first plan's counts.
/// </summary>
internal sealed class KnownIndicators
{
    private readonly Dictionary<string, Indicator> byName = new(StringComparer.Ordinal);

    /// <summary>Collects the indicators of plans and of all their parts.</summary>
    internal KnownIndicators(IEnumerable<Plan> plans)
    {
        Indicator[] declared = [.. plans.SelectMany(SelfAndParts).SelectMany(plan => plan.Indicators)];
        foreach (Indicator indicator in declared)
        {
            byName.TryAdd(indicator.Id.Value, indicator);
        }

        foreach (Indicator indicator in declared)
        {
            foreach (IndicatorId named in NamedBy(indicator))
            {
                byName.TryAdd(named.Value, new Indicator { Id = named, Quantity = new Quantity.Count() });
            }
        }
    }

    /// <summary>Gets the names.</summary>
    internal IReadOnlyCollection<string> Names => byName.Keys;

    /// <summary>Returns an indicator, or null where there is none of that name.</summary>
    internal Indicator? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Returns a plan and all its parts.</summary>
    internal static IEnumerable<Plan> SelfAndParts(Plan plan) => plan.Parts.SelectMany(SelfAndParts).Prepend(plan);

    private static IEnumerable<IndicatorId> NamedBy(Indicator indicator) => indicator.Quantity switch
    {
        Quantity.Ratio ratio => ratio.Components(),
        Quantity.Computed computed => computed.Expression.Inputs().Select(name => new IndicatorId(name)),
        _ => [],
    };
}
