using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.Periods;
using HealthTargets.Values;

namespace HealthTargets.ColumnEvaluation;

/// <summary>The rows of one indicator and population group for some lanes, read from the table slot by slot.</summary>
internal sealed class SeriesRows
{
    private readonly Lanes lanes;
    private readonly SlotRows?[] slots;
    private readonly Observation?[][] rows;

    public SeriesRows(ColumnContext context, IndicatorId indicator, CategoryId? category, Lanes lanes)
    {
        this.lanes = lanes;
        Observation[][] all = [.. Enumerable.Range(0, lanes.Count).Select(lane => context.Plain
            .Series(indicator, context.Units.IdOf(lanes[lane]), category).ToArray())];
        Periods = [.. all.SelectMany(series => series).Select(row => row.Period).Distinct().Order()];
        slots = new SlotRows?[Periods.Length];
        rows = [.. Periods.Select(period => all.Select(series => Array.Find(series, row => row.Period == period)).ToArray())];
    }

    /// <summary>Gets the periods in order.</summary>
    public ReportingPeriod[] Periods { get; }

    public SlotRows Slot(int slot) => slots[slot] ??= Read(slot);

    public List<string> StageNames { get; } = [];

    private int StageOf(string name)
    {
        if (!StageNames.Contains(name))
        {
            StageNames.Add(name);
        }

        return StageNames.IndexOf(name);
    }

    private SlotRows Read(int slot)
    {
        SlotRows read = new(lanes.Count);
        for (int lane = 0; lane < lanes.Count; lane++)
        {
            (read.States[lane], read.First[lane], read.Second[lane], read.Third[lane]) = rows[slot][lane]?.Value switch
            {
                ObservedValue.Number x => ((byte)1, (double)x.Value, 0, 0),
                ObservedValue.Fraction { Stated: { } stated } x => ((byte)3, (double)x.Numerator, (double)x.Denominator, (double)stated),
                ObservedValue.Fraction x => ((byte)2, (double)x.Numerator, (double)x.Denominator, 0),
                ObservedValue.Weighted x => ((byte)4, (double)x.Value, (double)x.Weight, 0),
                ObservedValue.Stage x => ((byte)5, StageOf(x.Name), 0, 0),
                ObservedValue.Absent x => ((byte)(16 + (int)x.Reason), 0, 0, 0),
                _ => ((byte)0, 0, 0, 0),
            };
        }

        return read;
    }
}
