using HealthTargets.Formulas;
using HealthTargets.Indicators;

namespace HealthTargets.Evaluation;

/// <summary>
/// Holds indicators to be computed from others, never from themselves, and in a bounded number of steps.
/// </summary>
internal static class IndicatorCircles
{
    private const int StepsMax = 100;

    public static void ThrowIfAny(IReadOnlyDictionary<IndicatorId, Indicator> indicators)
    {
        Dictionary<IndicatorId, int> steps = [];
        HashSet<IndicatorId> path = [];
        foreach (IndicatorId id in indicators.Keys)
        {
            Follow(id, indicators, steps, path);
        }
    }

    private static int Follow(
        IndicatorId id,
        IReadOnlyDictionary<IndicatorId, Indicator> indicators,
        Dictionary<IndicatorId, int> steps,
        HashSet<IndicatorId> path)
    {
        if (!indicators.TryGetValue(id, out Indicator? indicator))
        {
            return 0;
        }

        if (!steps.TryGetValue(id, out int known))
        {
            if (!path.Add(id) || path.Count > StepsMax)
            {
                throw new ArgumentException(
                    $"The indicator \"{id}\" is computed from itself, or in more than {StepsMax} steps.");
            }

            foreach (IndicatorId input in Inputs(indicator))
            {
                known = Math.Max(known, Follow(input, indicators, steps, path));
            }

            known++;
            path.Remove(id);
            steps.Add(id, known);
        }

        return known <= StepsMax
            ? known
            : throw new ArgumentException($"The indicator \"{id}\" is computed in more than {StepsMax} steps.");
    }

    private static IEnumerable<IndicatorId> Inputs(Indicator indicator) => indicator.Quantity switch
    {
        Quantity.Ratio ratio => ratio.Components(),
        Quantity.Computed computed => computed.Expression.Inputs().Select(name => new IndicatorId(name)),
        _ => [],
    };
}
