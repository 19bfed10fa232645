using System.Collections.Concurrent;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Evaluation;

/// <summary>What every part of one evaluation shares.</summary>
internal sealed class EvaluationContext(
    IReadOnlyDictionary<IndicatorId, Indicator> indicators,
    OrgUnitTree units,
    ObservationTable data,
    EvaluationOptions options,
    Func<PlanId, Derivation> planFulfilled)
{
    private readonly ConcurrentDictionary<IndicatorId, Indicator> counts = [];

    public OrgUnitTree Units => units;

    public LocalDate AsOf => options.AsOf;

    public Func<PlanId, Derivation> PlanFulfilled => planFulfilled;

    public Indicator? Find(IndicatorId id) => indicators.GetValueOrDefault(id);

    // A component of a ratio that no plan declares is something counted: it adds up over time and over units.
    public Indicator FindOrCount(IndicatorId id) =>
        Find(id) ?? counts.GetOrAdd(id, static one => new() { Id = one, Quantity = new Quantity.Count() });

    public IEnumerable<Observation> Series(IndicatorId indicator, OrgUnitId unit, CategoryId? category) =>
        data.Series(new SeriesKey(indicator, unit, category), options.KnownAt);

    /// <summary>Tells whether any unit below this one has rows of the indicator, whatever their periods.</summary>
    public bool HasRowsBelow(IndicatorId indicator, OrgUnitId unit, CategoryId? category)
    {
        if (data.Panel(indicator, category) is null)
        {
            return false;
        }

        foreach (OrgUnit child in units.ChildrenOf(unit).AsSpan())
        {
            if (data.HasRows(new(indicator, child.Id, category)) || HasRowsBelow(indicator, child.Id, category))
            {
                return true;
            }
        }

        return false;
    }

    public static string Place(IndicatorId indicator, OrgUnitId unit, ReportingPeriod period, CategoryId? category) =>
        category is { } group ? $"{indicator}, {unit}, {group}, {period}" : $"{indicator}, {unit}, {period}";
}
