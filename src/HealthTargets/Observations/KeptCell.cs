using HealthTargets.Periods;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Observations;

/// <summary>
/// A cell that columns cannot tell all about: it has several rows, or one with a time of recording, a source or
/// anything else beside its number.
/// </summary>
internal sealed class KeptCell
{
    private KeptCell(Observation[] raw, Observation[] rows, ObservationConflict[] conflicts)
    {
        Raw = raw;
        Rows = rows;
        Conflicts = conflicts;
    }

    /// <summary>Gets the rows as they came; at least one.</summary>
    internal Observation[] Raw { get; }

    /// <summary>Gets the revisions, the latest last; rows of equal rank are one that is absent.</summary>
    internal Observation[] Rows { get; }

    /// <summary>Gets the pairs of rows of equal rank.</summary>
    internal ObservationConflict[] Conflicts { get; }

    /// <summary>Gets the row that counts.</summary>
    internal Observation Current => Rows[^1];

    /// <summary>Makes the cell of its rows.</summary>
    /// <param name="raw">The rows in the order in which they came; at least one.</param>
    internal static KeptCell Of(Observation[] raw)
    {
        if (AreInOrder(raw))
        {
            return new(raw, raw, []);
        }

        Observation[] sorted = [.. raw.OrderBy(RankOf)];
        List<ObservationConflict> conflicts = [];
        Observation[] rows = [.. WithoutConflicts(sorted, conflicts)];
        return new(raw, rows, [.. conflicts]);
    }

    // Rows without a time of recording sort first, so that any recorded revision replaces them.
    private static Instant RankOf(Observation row) => row.RecordedAt ?? Instant.MinValue;

    // A single row, or revisions each of which was recorded after the one before.
    private static bool AreInOrder(Observation[] rows)
    {
        bool isInOrder = true;
        for (int row = 1; row < rows.Length && isInOrder; row++)
        {
            isInOrder = RankOf(rows[row - 1]) < RankOf(rows[row]);
        }

        return isInOrder;
    }

    // Of rows of equal rank one that is absent stays, so that no earlier revision comes forward in their place.
    private static IEnumerable<Observation> WithoutConflicts(Observation[] rows, List<ObservationConflict> conflicts)
    {
        for (int first = 0, next; first < rows.Length; first = next)
        {
            for (next = first + 1; next < rows.Length && rows[first].RecordedAt == rows[next].RecordedAt; next++)
            {
                conflicts.Add(new(rows[next - 1], rows[next]));
            }

            yield return next == first + 1
                ? rows[first]
                : Undecided(rows[first], rows[first..next].Min(row => row.Period));
        }
    }

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
