using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Tests.Evaluation.Oracle;

/// <summary>The latest row of each cell; a cell with several latest rows has none that counts.</summary>
internal sealed class OracleFacts
{
    private readonly Dictionary<(IndicatorId, OrgUnitId, CategoryId?), List<Observation>> series = [];

    public OracleFacts(IEnumerable<Observation> rows)
    {
        foreach (var cell in rows.GroupBy(row =>
            (row.Indicator, row.Unit, row.Category, row.Period.Start, row.Period.End)))
        {
            Instant? latest = cell.Max(row => row.RecordedAt);
            Observation[] last = [.. cell.Where(row => row.RecordedAt == latest)];
            (IndicatorId, OrgUnitId, CategoryId?) key = (cell.Key.Indicator, cell.Key.Unit, cell.Key.Category);
            if (!series.TryGetValue(key, out List<Observation>? list))
            {
                series.Add(key, list = []);
            }

            list.Add(last.Length == 1
                ? last[0]
                : last[0] with { Value = new ObservedValue.Absent(AbsenceReason.Undefined) });
        }
    }

    public IReadOnlyList<Observation> Of(IndicatorId indicator, OrgUnitId unit, CategoryId? category, LocalDate asOf) =>
        series.TryGetValue((indicator, unit, category), out List<Observation>? list)
            ? [.. list.Where(row => row.Period.Start <= asOf)]
            : [];

    public LocalDate? Earliest(IndicatorId indicator, OrgUnitId unit, CategoryId? category) =>
        series.TryGetValue((indicator, unit, category), out List<Observation>? list)
            ? list.Min(row => row.Period.Start)
            : null;
}
