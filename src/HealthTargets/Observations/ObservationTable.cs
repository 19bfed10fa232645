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
    /// the two counts, nor does an earlier revision: the cell is absent until one is withdrawn or a later one comes.
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
            // Rows without a time of recording sort first, so that any recorded revision replaces them. Periods of the
            // same dates are one cell, whatever their kind: 2021-S1 and 2021-YTD-06.
            Observation[] rows = [.. group.OrderBy(row => row.Period.Start).ThenBy(row => row.Period.End)
                .ThenBy(row => row.RecordedAt ?? Instant.MinValue)];
            series[group.Key] = [.. WithoutConflicts(rows, conflicts)];
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

    /// <summary>Gets the observation of a cell as it was known at a time.</summary>
    /// <param name="key">The series.</param>
    /// <param name="period">The period; one of another kind with the same dates is the same.</param>
    /// <param name="knownAt">The time; <see langword="null"/> for all that is known.</param>
    /// <returns>The latest revision, or <see langword="null"/> if there is none.</returns>
    public Observation? Find(SeriesKey key, ReportingPeriod period, Instant? knownAt) =>
        Series(key, knownAt).FirstOrDefault(row => row.Period.HasSameDates(period));

    /// <summary>Gets the names of all series.</summary>
    /// <returns>The names, in no particular order.</returns>
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
