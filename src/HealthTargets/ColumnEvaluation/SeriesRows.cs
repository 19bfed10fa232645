using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.Periods;

namespace HealthTargets.ColumnEvaluation;

/// <summary>The rows of one indicator and population group for some lanes, read from the table slot by slot.</summary>
internal sealed class SeriesRows
{
    private readonly Panel? panel;
    private readonly SlotRows?[] slots;

    // The units of the lanes as the table counts them.
    private readonly int[] units;

    public SeriesRows(ColumnContext context, IndicatorId indicator, CategoryId? category, Lanes lanes)
    {
        panel = context.Data.Panel(indicator, category);
        units = panel is null ? [] : context.PlacesOf(lanes);
        slots = new SlotRows?[Periods.Length];
    }

    /// <summary>Gets the periods in order.</summary>
    public ReadOnlySpan<ReportingPeriod> Periods => panel is null ? [] : panel.Periods;

    public int SlotOf(ReportingPeriod period) => Periods.BinarySearch(period);

    public SlotRows Slot(int slot) => slots[slot] ??= Read(panel!.Slices[slot]);

    private SlotRows Read(PanelSlice slice)
    {
        SlotRows read = new(units.Length) { HasWideNumbers = slice.HasWideNumbers };
        slice.Gather(units, read.States, read.First, read.Second, read.Third);
        return read;
    }
}
