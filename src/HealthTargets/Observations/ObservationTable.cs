using HealthTargets.Periods;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Observations;

/// <summary>
/// The facts against which plans are evaluated: observations by indicator, unit, category and period, with all their
/// revisions. The order in which rows were added does not matter. Immutable and safe for use by several threads.
/// </summary>
public sealed class ObservationTable
{
    private readonly Dictionary<SeriesKey, Observation[]> series;

    private ObservationTable(Dictionary<SeriesKey, Observation[]> series, ValueList<ObservationConflict> conflicts)
    {
        this.series = series;
        Conflicts = conflicts;
        Count = series.Values.Sum(observations => observations.Length);
    }

    /// <summary>Gets the table without observations.</summary>
    public static ObservationTable Empty { get; } = Build([]);

    /// <summary>Gets the number of observations, revisions included.</summary>
    public int Count { get; }

    /// <summary>
    /// Gets the pairs of rows that contradict each other or repeat each other without a time of recording. None of
    /// the two counts: the cell is absent until one is withdrawn.
    /// </summary>
    public ValueList<ObservationConflict> Conflicts { get; }

    /// <summary>Builds a table.</summary>
    /// <param name="observations">The observations in any order.</param>
    /// <returns>The table.</returns>
    public static ObservationTable Build(IEnumerable<Observation> observations)
    {
        ArgumentNullException.ThrowIfNull(observations);
        Dictionary<SeriesKey, Observation[]> series = [];
        List<ObservationConflict> conflicts = [];
        foreach (IGrouping<SeriesKey, Observation> group in observations.GroupBy(
            row => new SeriesKey(row.Indicator, row.Unit, row.Category)))
        {
            // Rows without a time of recording sort first, so that any recorded revision replaces them.
            Observation[] rows =
                [.. group.OrderBy(row => row.Period).ThenBy(row => row.RecordedAt ?? Instant.MinValue)];
            series[group.Key] = WithoutConflicts(rows, conflicts);
        }

        return new(series, conflicts.ToValueList());
    }

    /// <summary>
    /// Gets a series as it was known at a time: for each period the latest revision, in order of periods.
    /// </summary>
    /// <param name="key">The series.</param>
    /// <param name="knownAt">The time; <see langword="null"/> for all that is known.</param>
    /// <returns>The observations; empty if there are none.</returns>
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

            if (latest is not null && latest.Period != row.Period)
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

    /// <summary>Gets the observation of a cell as it was known at a time.</summary>
    /// <param name="key">The series.</param>
    /// <param name="period">The period.</param>
    /// <param name="knownAt">The time; <see langword="null"/> for all that is known.</param>
    /// <returns>The latest revision, or <see langword="null"/> if there is none.</returns>
    public Observation? Find(SeriesKey key, ReportingPeriod period, Instant? knownAt) =>
        Series(key, knownAt).FirstOrDefault(row => row.Period == period);

    /// <summary>Gets the names of all series.</summary>
    /// <returns>The names, in no particular order.</returns>
    public IEnumerable<SeriesKey> Keys() => series.Keys;

    private static Observation[] WithoutConflicts(Observation[] rows, List<ObservationConflict> conflicts)
    {
        HashSet<Observation> excluded = new(ReferenceEqualityComparer.Instance);
        for (int i = 1; i < rows.Length; i++)
        {
            if (rows[i].Period == rows[i - 1].Period && rows[i].RecordedAt == rows[i - 1].RecordedAt)
            {
                conflicts.Add(new(rows[i - 1], rows[i]));
                excluded.Add(rows[i - 1]);
                excluded.Add(rows[i]);
            }
        }

        return excluded.Count == 0 ? rows : [.. rows.Where(row => !excluded.Contains(row))];
    }
}
