using HealthTargets.Indicators;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Observations;

/// <summary>
/// The facts against which plans are evaluated: observations by indicator, unit, category and period, with all their
/// revisions. The order in which rows were added does not matter. Inside they are columns of numbers by unit, so that a
/// plain number takes few bytes; an <see cref="Observation"/> is made when it is asked for. Immutable and safe for use
/// by several threads.
/// </summary>
public sealed partial class ObservationTable
{
    private readonly Dictionary<PanelKey, Panel> panels = [];
    private readonly Panel[] inOrder;

    /// <summary>Makes a table of panels.</summary>
    /// <param name="names">The names; no more are added.</param>
    /// <param name="ground">The panels of an earlier table.</param>
    /// <param name="changed">Panels that stand in their place or are new.</param>
    internal ObservationTable(TableNames names, IEnumerable<Panel> ground, IEnumerable<Panel> changed)
    {
        Names = names;
        foreach (Panel panel in ground.Concat(changed))
        {
            panels[new(panel.Indicator, panel.Category)] = panel;
        }

        inOrder = new Panel[panels.Count];
        int place = 0;
        foreach ((_, Panel panel) in panels)
        {
            inOrder[place++] = panel;
        }

        Array.Sort(inOrder, Compare);
        foreach (Panel panel in inOrder)
        {
            Count += panel.Count;
        }

        Conflicts = inOrder.SelectMany(panel => panel.Conflicts).ToValueList();
    }

    /// <summary>Gets the table without observations.</summary>
    public static ObservationTable Empty { get; } = Build([]);

    /// <summary>Gets the number of observations, revisions included.</summary>
    public int Count { get; }

    /// <summary>
    /// Gets the pairs of rows that contradict each other or repeat each other without a time of recording. None of
    /// the two counts, nor does an earlier revision: the cell is absent until one is withdrawn or a later one comes.
    /// In order of indicators, population groups and units as they first appeared, then of periods.
    /// </summary>
    public ValueList<ObservationConflict> Conflicts { get; }

    /// <summary>Gets the units that the table knows, in the order of its columns; some may have no row.</summary>
    public IReadOnlyList<OrgUnitId> Units => Names.Units.Names;

    /// <summary>Gets the names of which handles speak.</summary>
    internal TableNames Names { get; }

    /// <summary>Gets the panels in the order in which their indicators and population groups first appeared.</summary>
    internal IReadOnlyList<Panel> Panels => inOrder;

    /// <summary>Gets the names of stages; the number of a cell that holds a stage is a place in this list.</summary>
    internal IReadOnlyList<string> StageNames => Names.Stages.Names;

    /// <summary>Builds a table.</summary>
    /// <param name="observations">The observations in any order.</param>
    /// <returns>The table.</returns>
    public static ObservationTable Build(IEnumerable<Observation> observations)
    {
        ArgumentNullException.ThrowIfNull(observations);
        ObservationTableBuilder builder = new();
        foreach (Observation row in observations)
        {
            builder.Add(row);
        }

        return builder.Build();
    }

    /// <summary>
    /// Gets a series as it was known at a time: for each period the latest revision, in order of periods.
    /// </summary>
    /// <param name="key">The series.</param>
    /// <param name="knownAt">The time; <see langword="null"/> for all that is known.</param>
    /// <returns>The observations, each time the same objects; empty if there are none.</returns>
    public IEnumerable<Observation> Series(SeriesKey key, Instant? knownAt)
    {
        Observation? latest = null;
        foreach (Observation row in Rows(key))
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
    public IEnumerable<SeriesKey> Keys()
    {
        foreach (Panel panel in inOrder)
        {
            for (int unit = 0; unit < Units.Count; unit++)
            {
                if (panel.HasRow(unit))
                {
                    yield return new(panel.Indicator, Names.Units[unit], panel.Category);
                }
            }
        }
    }

    /// <summary>Returns the index of a unit in <see cref="Units"/>, or -1.</summary>
    internal int IndexOf(OrgUnitId unit) => Names.Units.Find(unit);

    /// <summary>Tells whether a series has any row, whatever its period and revision.</summary>
    internal bool HasRows(SeriesKey key)
    {
        int unit = IndexOf(key.Unit);
        return unit >= 0 && Panel(key.Indicator, key.Category) is { } panel && panel.HasRow(unit);
    }

    /// <summary>Returns the panel of an indicator and population group; nothing where there is none.</summary>
    internal Panel? Panel(IndicatorId indicator, CategoryId? category) =>
        panels.GetValueOrDefault(new(indicator, category));

    // No two panels are of the same indicator and population group.
    private int Compare(Panel one, Panel other)
    {
        int order = Names.Indicators.Find(one.Indicator).CompareTo(Names.Indicators.Find(other.Indicator));
        return order != 0 ? order : PlaceOf(one.Category).CompareTo(PlaceOf(other.Category));

        int PlaceOf(CategoryId? category) => category is { } group ? Names.Categories.Find(group) : -1;
    }

    private Observation[] Rows(SeriesKey key)
    {
        int unit = IndexOf(key.Unit);
        return unit < 0 || Panel(key.Indicator, key.Category) is not { } panel ? [] : panel.Series(unit);
    }
}
