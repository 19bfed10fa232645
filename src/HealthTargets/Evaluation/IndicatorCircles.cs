using HealthTargets.Formulas;
using HealthTargets.Indicators;
using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>
/// Holds indicators to be computed from others, never from themselves, and in a bounded number of steps.
/// </summary>
internal static class IndicatorCircles
{
    private const int StepsMax = 100;
    private const int ReadsMax = 10_000;

    public static void ThrowIfAny(
        ValueList<Indicator> declared, IReadOnlyDictionary<IndicatorId, Indicator> indicators)
    {
        Dictionary<IndicatorId, Cost> known = [];
        HashSet<IndicatorId> path = [];
        foreach (Indicator indicator in declared.AsSpan())
        {
            Follow(indicator.Id, indicators, known, path);
        }
    }

    private static Cost Follow(
        IndicatorId id,
        IReadOnlyDictionary<IndicatorId, Indicator> indicators,
        Dictionary<IndicatorId, Cost> known,
        HashSet<IndicatorId> path)
    {
        if (!indicators.TryGetValue(id, out Indicator? indicator))
        {
            return new(0, 1);
        }

        if (!known.TryGetValue(id, out Cost? cost))
        {
            if (!path.Add(id) || path.Count > StepsMax)
            {
                throw new ArgumentException(
                    $"The indicator \"{id}\" is computed from itself, or in more than {StepsMax} steps.");
            }

            cost = new(1, 0);
            foreach (IndicatorId input in Inputs(indicator))
            {
                cost = cost.With(Follow(input, indicators, known, path));
            }

            path.Remove(id);
            known.Add(id, cost);
        }

        return cost.Steps > StepsMax
            ? throw new ArgumentException($"The indicator \"{id}\" is computed in more than {StepsMax} steps.")
            : cost.Reads > ReadsMax
                ? throw new ArgumentException($"The indicator \"{id}\" is computed from more than {ReadsMax} numbers.")
                : cost with { Reads = Math.Max(1, cost.Reads) };
    }

    private static IEnumerable<IndicatorId> Inputs(Indicator indicator) => indicator.Quantity switch
    {
        Quantity.Ratio ratio => ratio.Components(),
        Quantity.Computed computed => computed.Expression.Reads().Select(name => new IndicatorId(name)),
        _ => [],
    };

    // Over how many steps an indicator is computed, and from how many numbers in all, each as often as it is met.
    private sealed record Cost(int Steps, int Reads)
    {
        public Cost With(Cost input) =>
            new(Math.Max(Steps, 1 + input.Steps), Math.Min(ReadsMax + 1, Reads + input.Reads));
    }
}
