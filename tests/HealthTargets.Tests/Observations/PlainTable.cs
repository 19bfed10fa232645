using HealthTargets.Observations;
using HealthTargets.Periods;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Tests.Observations;

/// <summary>The table as it was before it had columns: an object per row. What the columns must agree with.</summary>
internal sealed class PlainTable
{
    private readonly Dictionary<SeriesKey, Observation[]> series;

    private PlainTable(Dictionary<SeriesKey, Observation[]> series, ValueList<ObservationConflict> conflicts)
    {
        this.series = series;
        Conflicts = conflicts;
        Count = series.Values.Sum(observations => observations.Length);
    }

    public int Count { get; }

    public ValueList<ObservationConflict> Conflicts { get; }

    public static PlainTable Build(IEnumerable<Observation> observations)
    {
        ArgumentNullException.ThrowIfNull(observations);
        Dictionary<SeriesKey, Observation[]> series = [];
        List<ObservationConflict> conflicts = [];
        foreach (IGrouping<SeriesKey, Observation> group in observations.GroupBy(
            row => new SeriesKey(row.Indicator, row.Unit, row.Category)))
        {
            // Rows without a time of recording sort first, so that any recorded revision replaces them. Periods of the
            // same dates are one cell, whatever their kind: 2021-S1 and 2021-YTD-06.
            Observation[] rows = [.. group.OrderBy(row => row.Period.Start).ThenBy(row => row.Period.End)
                .ThenBy(row => row.RecordedAt ?? Instant.MinValue)];
            series[group.Key] = [.. WithoutConflicts(rows, conflicts)];
        }

        return new(series, conflicts.ToValueList());
    }

    public IEnumerable<Observation> Series(SeriesKey key, Instant? knownAt)
    {
        if (!series.TryGetValue(key, out Observation[]? rows))
        {
            yield break;
        }

        Observation? latest = null;
        foreach (Observation row in rows)
        {
            if (knownAt is { } limit && row.RecordedAt is { } recorded && recorded > limit)
            {
                continue;
            }

            if (latest is not null && !latest.Period.HasSameDates(row.Period))
            {
                yield return latest;
            }

            latest = row;
        }

        if (latest is not null)
        {
            yield return latest;
        }
    }

    public Observation? Find(SeriesKey key, ReportingPeriod period, Instant? knownAt) =>
        Series(key, knownAt).FirstOrDefault(row => row.Period.HasSameDates(period));

    public IEnumerable<SeriesKey> Keys() => series.Keys;

    // Of rows of equal rank one that is absent stays, so that no earlier revision comes forward in their place.
    private static IEnumerable<Observation> WithoutConflicts(Observation[] rows, List<ObservationConflict> conflicts)
    {
        for (int first = 0, next; first < rows.Length; first = next)
        {
            for (next = first + 1; next < rows.Length && Rivals(rows[first], rows[next]); next++)
            {
                conflicts.Add(new(rows[next - 1], rows[next]));
            }

            yield return next == first + 1
                ? rows[first]
                : Undecided(rows[first], rows[first..next].Min(row => row.Period));
        }
    }

    private static bool Rivals(Observation one, Observation other) =>
        one.Period.HasSameDates(other.Period) && one.RecordedAt == other.RecordedAt;

    private static Observation Undecided(Observation row, ReportingPeriod period) => new()
    {
        Indicator = row.Indicator,
        Unit = row.Unit,
        Category = row.Category,
        Period = period,
        Value = new ObservedValue.Absent(AbsenceReason.Undefined),
        RecordedAt = row.RecordedAt,
    };
}
