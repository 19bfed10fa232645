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
    public OrgUnitTree Units => units;

    public LocalDate AsOf => options.AsOf;

    public Func<PlanId, Derivation> PlanFulfilled => planFulfilled;

    public Indicator? Find(IndicatorId id) => indicators.GetValueOrDefault(id);

    // A component of a ratio that no plan declares is something counted: it adds up over time and over units.
    public Indicator FindOrCount(IndicatorId id) =>
        Find(id) ?? new Indicator { Id = id, Quantity = new Quantity.Count() };

    public IEnumerable<Observation> Series(IndicatorId indicator, OrgUnitId unit, CategoryId? category) =>
        data.Series(new SeriesKey(indicator, unit, category), options.KnownAt);

    /// <summary>Gets the rows of a series whose periods have begun by the day.</summary>
    /// <returns>A list of the caller's own, in order of periods.</returns>
    public List<Observation> Begun(IndicatorId indicator, OrgUnitId unit, CategoryId? category)
    {
        List<Observation> rows = [];
        foreach (Observation row in Series(indicator, unit, category))
        {
            if (row.Period.Start <= AsOf)
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    public static string Place(IndicatorId indicator, OrgUnitId unit, ReportingPeriod period, CategoryId? category) =>
        category is { } group ? $"{indicator}, {unit}, {group}, {period}" : $"{indicator}, {unit}, {period}";
}
