using System.Runtime.CompilerServices;
using HealthTargets.Indicators;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Values;

namespace HealthTargets.Observations;

/// <summary>
/// Builds an <see cref="ObservationTable"/> from rows or whole columns, without an object per row. Names are given
/// once and stand for themselves as handles, which count from 0. Rows may come in any order; in order of indicator,
/// then unit or period they cost least. Not safe for use by several threads at once.
/// </summary>
public sealed partial class ObservationTableBuilder
{
    internal const int NoCategory = -1;

    private readonly TableNames names;
    private readonly ObservationTable? ground;
    private PanelBuilder?[] wholes = [];
    private readonly Dictionary<(int Indicator, int Category), PanelBuilder> groups = [];
    private readonly List<PanelBuilder> order = [];
    private int unitCount;
    private int periodCount;
    private int fileCount;
    private int file = -1;
    private int line;
    private bool isBuilt;

    /// <summary>Begins a table.</summary>
    /// <param name="units">
    /// The units whose order the table takes over, so that the units under a parent stand side by side; others follow
    /// in the order in which they come. <see langword="null"/> if there is no tree.
    /// </param>
    public ObservationTableBuilder(OrgUnitTree? units = null)
    {
        names = new();
        foreach (OrgUnit root in units?.All.Where(unit => unit.Parent is null) ?? [])
        {
            names.Units.Add(root.Id);
        }

        Stack<OrgUnitId> open = [];
        for (int i = names.Units.Count - 1; i >= 0; i--)
        {
            open.Push(names.Units.Names[i]);
        }

        while (open.TryPop(out OrgUnitId parent))
        {
            ValueList<OrgUnit> children = units!.ChildrenOf(parent);
            foreach (OrgUnit child in children)
            {
                names.Units.Add(child.Id);
            }

            for (int i = children.Count - 1; i >= 0; i--)
            {
                open.Push(children[i].Id);
            }
        }

        unitCount = names.Units.Count;
    }

    /// <summary>Begins a table that is another one with more rows.</summary>
    internal ObservationTableBuilder(ObservationTable ground)
    {
        this.ground = ground;
        names = ground.Names.Share();
        (unitCount, periodCount, fileCount) = (names.Units.Count, names.Periods.Count, names.Files.Count);
    }

    /// <summary>Gives the handle of an indicator.</summary>
    /// <param name="id">The indicator.</param>
    /// <returns>Its handle; the same each time.</returns>
    public int Indicator(IndicatorId id) => Open().Indicators.Add(id);

    /// <summary>Gives the handle of a unit: its index in <see cref="ObservationTable.Units"/>.</summary>
    /// <param name="id">The unit.</param>
    /// <returns>Its handle; the same each time.</returns>
    public int Unit(OrgUnitId id)
    {
        int handle = Open().Units.Add(id);
        unitCount = names.Units.Count;
        return handle;
    }

    /// <summary>Gives the handle of a period.</summary>
    /// <param name="period">The period.</param>
    /// <returns>Its handle; the same each time.</returns>
    public int Period(ReportingPeriod period)
    {
        int handle = Open().Periods.Add(period);
        periodCount = names.Periods.Count;
        return handle;
    }

    /// <summary>Gives the handle of a population group.</summary>
    /// <param name="id">The group.</param>
    /// <returns>Its handle; the same each time.</returns>
    public int Category(CategoryId id) => Open().Categories.Add(id);

    /// <summary>Gives the handle of a file, of which rows can say that they come from it.</summary>
    /// <param name="name">The name of the file.</param>
    /// <returns>Its handle; the same each time.</returns>
    public int File(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        int handle = Open().Files.Add(name);
        fileCount = names.Files.Count;
        return handle;
    }

    /// <summary>Says from where the rows come that are added from now on, other than whole observations.</summary>
    /// <param name="file">The handle of the file.</param>
    /// <param name="line">The line, from 1; 0 for rows that come from no file.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such file or line.</exception>
    public void SetOrigin(int file, int line)
    {
        if (unchecked((uint)file) >= (uint)fileCount && line != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(file), "The file has no such handle.");
        }

        ArgumentOutOfRangeException.ThrowIfNegative(line);
        this.file = file;
        this.line = line;
    }

    /// <summary>Finishes the table. Nothing can be added afterwards.</summary>
    /// <returns>The table.</returns>
    /// <exception cref="InvalidOperationException">It was finished before.</exception>
    public ObservationTable Build()
    {
        Open();
        isBuilt = true;
        wholes = [];
        groups.Clear();
        Panel[] panels = [.. order.Select(panel => panel.Finish())];
        order.Clear();
        return new(names, ground?.Panels ?? [], panels);
    }

    private TableNames Open() => isBuilt
        ? throw new InvalidOperationException("The table is finished; nothing can be added to it.")
        : names;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private PanelBuilder PanelOf(int indicator, int category)
    {
        if (category != NoCategory)
        {
            return groups.TryGetValue((indicator, category), out PanelBuilder? group)
                ? group
                : Open(indicator, category);
        }

        PanelBuilder?[] all = wholes;
        return unchecked((uint)indicator) < (uint)all.Length && all[indicator] is { } panel
            ? panel
            : Open(indicator, category);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private PanelBuilder Open(int indicator, int category)
    {
        Open();
        ArgumentOutOfRangeException.ThrowIfNegative(indicator);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(indicator, names.Indicators.Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(category, names.Categories.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(category, NoCategory);
        IndicatorId id = names.Indicators[indicator];
        CategoryId? of = category == NoCategory ? null : names.Categories[category];
        PanelBuilder panel = new(names, id, of, ground?.Panel(id, of), order.LastOrDefault());
        groups.Add((indicator, category), panel);
        order.Add(panel);
        if (category == NoCategory)
        {
            if (indicator >= wholes.Length)
            {
                Array.Resize(ref wholes, names.Indicators.Count * 2);
            }

            wholes[indicator] = panel;
        }

        return panel;
    }
}
