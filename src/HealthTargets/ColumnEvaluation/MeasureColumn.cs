using HealthTargets.Columns;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.ColumnEvaluation;

/// <summary>The numbers of a measure, and what those who go on from them must know.</summary>
/// <param name="Numbers">The numbers.</param>
internal sealed record MeasureColumn(Column Numbers)
{
    /// <summary>Gets the day of a lane without a day.</summary>
    public const int NoDay = int.MaxValue;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>
    /// Gets the last day that is known, in days since 1970-01-01, for lanes where that is before the end of the period;
    /// <see cref="NoDay"/> for the others. Null if it is so for all lanes.
    /// </summary>
    public int[]? Through { get; init; }

    /// <summary>
    /// Gets for lanes of counts that are incomplete what was counted at least; lanes without that are not present. Null
    /// if nothing is counted.
    /// </summary>
    public Column? Counted { get; init; }

    /// <summary>
    /// Gets whether a row of data was read for a lane, be it one that reports an absence. Null if for none.
    /// </summary>
    public bool[]? Rows { get; init; }

    // What was found out once for all targets that share the measure: 0 nothing yet, 1 no, 2 yes.
    private int exact;
    private int allRows;

    /// <summary>Gets a value indicating whether no number has an error.</summary>
    public bool IsExact => Once(ref exact, () => !Numbers.Errors.ContainsAnyExcept(0.0));

    /// <summary>Gets a value indicating whether a row was read for every lane.</summary>
    public bool HasAllRows => Once(ref allRows, () => Rows is { } rows && !rows.AsSpan().Contains(false));

    public bool HasRows(int lane) => Rows is { } rows && rows[lane];

    public static int DayOf(LocalDate date) => Period.DaysBetween(Epoch, date);

    public static LocalDate DateOf(int day) => Epoch.PlusDays(day);

    /// <summary>Gets a column in which every lane is absent for the same reason.</summary>
    public static MeasureColumn Absent(int count, AbsenceReason reason) =>
        new(Column.Without(count, AbsenceCodes.Of(reason)));

    /// <summary>Gets the rows of two columns together.</summary>
    public static bool[]? Either(bool[]? first, bool[]? second)
    {
        if (first is null || second is null)
        {
            return first ?? second;
        }

        bool[] either = new bool[first.Length];
        for (int lane = 0; lane < either.Length; lane++)
        {
            either[lane] = first[lane] || second[lane];
        }

        return either;
    }

    private static bool Once(ref int known, Func<bool> find)
    {
        if (known == 0)
        {
            known = find() ? 2 : 1;
        }

        return known == 2;
    }

    /// <summary>
    /// Gets the lanes of which the positions are given, in their order; a position below 0 is absent.
    /// </summary>
    public MeasureColumn Gather(ReadOnlySpan<int> lanes, AbsenceReason otherwise)
    {
        Column numbers = new(lanes.Length);
        bool[]? rows = Rows is null ? null : new bool[lanes.Length];
        for (int i = 0; i < lanes.Length; i++)
        {
            if (lanes[i] < 0)
            {
                numbers.SetState(i, AbsenceCodes.Of(otherwise));
                continue;
            }

            numbers.Copy(i, Numbers, lanes[i]);
            rows?[i] = Rows![lanes[i]];
        }

        return new(numbers) { Rows = rows };
    }
}
