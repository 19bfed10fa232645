using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;

namespace HealthTargets.ColumnEvaluation;

/// <summary>Reads one number of one row, as <see cref="RowReader"/> does.</summary>
internal readonly struct CellReader
{
    private readonly ObservedSide side;

    // The place on the indicator's scale of each stage that the table names, or -1.
    private readonly int[] places;

    public CellReader(Indicator indicator, ObservedSide side, IReadOnlyList<string> stageNames)
    {
        this.side = side;
        places = indicator.Scale is { } scale
            ? [.. stageNames.Select(name => scale.PlaceOf(name) ?? -1)]
            : [];
    }

    public PartLane Read(SlotRows rows, int lane)
    {
        CellState state = (CellState)rows.States[lane];
        PartLane part = state switch
        {
            >= CellState.Absent => new((byte)state, Approx.Zero),
            CellState.Fraction or CellState.FractionWithStated when !side.IsValue => new(
                CellCodes.Present, side == ObservedSide.Numerator ? rows.FirstAt(lane) : rows.SecondAt(lane)),
            CellState.FractionWithStated => new(CellCodes.Present, rows.ThirdAt(lane)),
            CellState.Number => new(CellCodes.Present, rows.FirstAt(lane)),
            CellState.Weighted => new(CellCodes.Present, rows.FirstAt(lane)) { Weight = rows.SecondAt(lane) },
            CellState.Stage when places.Length > 0 && places[(int)rows.First[lane]] is var place and >= 0 =>
                new(CellCodes.Present, Approx.Of(place)),
            _ => new(AbsenceCodes.Undefined, Approx.Zero),
        };
        return part with { HasRows = true };
    }
}
