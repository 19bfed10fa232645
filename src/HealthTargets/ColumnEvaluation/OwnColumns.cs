using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// Reads what units report themselves. Lanes that have rows for the same periods are read in the same way, so the rows
/// are chosen once for all of them.
/// </summary>
internal sealed class OwnColumns(ColumnContext context)
{
    // What the choice of rows looks at: nothing there, a number, nothing reported, another absence.
    private const int KindCount = 4;

    private static readonly OrgUnitId Nowhere = new("any");

    private readonly Dictionary<(IndicatorId, CategoryId?, Lanes), SeriesRows> known = [];

    /// <summary>Forgets what was kept.</summary>
    public void Forget() => known.Clear();

    /// <summary>Gets the rows of a series.</summary>
    public SeriesRows Rows(IndicatorId indicator, CategoryId? category, Lanes lanes)
    {
        if (!known.TryGetValue((indicator, category, lanes), out SeriesRows? rows))
        {
            rows = new(context, indicator, category, lanes);
            known.Add((indicator, category, lanes), rows);
        }

        return rows;
    }

    /// <summary>Gets what the units' own rows come to; lanes without rows for the period have no state.</summary>
    public PartColumn Read(
        Indicator indicator, ObservedSide side, Lanes lanes, ReportingPeriod period, CategoryId? category)
    {
        SeriesRows rows = Rows(indicator.Id, category, lanes);
        PartColumn column = new(lanes.Count);
        int[] slots = Relevant(rows, indicator, period);
        if (slots.Length == 0)
        {
            return column;
        }

        (int[] patternOf, List<int[]> patterns) = Patterns(rows, side, slots, lanes.Count);
        ReadingRecipe?[] recipes = [.. patterns.Select(pattern => ReadingRecipe.Of(
            OwnRows.Choose(indicator, side, period, Typical(indicator, rows, slots, pattern), context.AsOf),
            indicator,
            period,
            one => rows.SlotOf(one)))];
        CellReader cells = new(indicator, side, context.Data.StageNames);
        PartLane[] buffer = new PartLane[slots.Length];
        for (int lane = 0; lane < lanes.Count; lane++)
        {
            if (recipes[patternOf[lane]] is { } recipe)
            {
                column.Parts[lane] = Follow(recipe, indicator, rows, cells, lane, buffer);
                column.Through[lane] = recipe.Through;
            }
        }

        return column;
    }

    private static PartLane Follow(
        ReadingRecipe recipe, Indicator indicator, SeriesRows rows, CellReader cells, int lane, PartLane[] buffer)
    {
        if (recipe.Aggregation is not { } aggregation)
        {
            return cells.Read(rows.Slot(recipe.Terms[0].Slot), lane);
        }

        for (int i = 0; i < recipe.Terms.Length; i++)
        {
            (int slot, int less) = recipe.Terms[i];
            PartLane whole = cells.Read(rows.Slot(slot), lane);
            buffer[i] = less < 0 ? whole : Difference(whole, cells.Read(rows.Slot(less), lane));
        }

        return PartRules.Combine(indicator, aggregation, buffer.AsSpan(0, recipe.Terms.Length), recipe.Lacking);
    }

    private static PartLane Difference(PartLane whole, PartLane before) =>
        !whole.IsPresent ? whole
        : !before.IsPresent ? before
        : whole with { Number = whole.Number - before.Number };

    // The slots that the choice of rows may look at: those inside the period, running totals that reach into it, and
    // earlier ones that may be carried forward.
    private int[] Relevant(SeriesRows rows, Indicator indicator, ReportingPeriod period)
    {
        LocalDate earliest = indicator.Missing is MissingPolicy.CarryForward carry
            ? LocalDate.Min(period.End, context.AsOf).PlusDays(-carry.DaysMax)
            : period.Start.PlusDays(-1);
        List<int> slots = [];
        for (int slot = 0; slot < rows.Periods.Length; slot++)
        {
            ReportingPeriod one = rows.Periods[slot];
            if (one.Start <= context.AsOf && one.End <= period.End && (one.End >= earliest || period.Contains(one)))
            {
                slots.Add(slot);
            }
        }

        return [.. slots];
    }

    // Splits the lanes slot by slot by what is there.
    private static (int[] PatternOf, List<int[]> Patterns) Patterns(
        SeriesRows rows, ObservedSide side, int[] slots, int count)
    {
        int[] patternOf = new int[count];
        List<int[]> patterns = [[]];
        foreach (int slot in slots)
        {
            byte[] states = rows.Slot(slot).States;
            List<int[]> finer = [];
            int[] places = new int[patterns.Count * KindCount];
            for (int lane = 0; lane < count; lane++)
            {
                int kind = KindOf((CellState)states[lane], side);
                ref int place = ref places[(patternOf[lane] * KindCount) + kind];
                if (place == 0)
                {
                    finer.Add([.. patterns[patternOf[lane]], kind]);
                    place = finer.Count;
                }

                patternOf[lane] = place - 1;
            }

            patterns = finer;
        }

        return (patternOf, patterns);
    }

    private static int KindOf(CellState state, ObservedSide side) => state switch
    {
        CellState.NoRow => 0,
        CellState.Absent => 2,
        > CellState.Absent => 3,
        _ when side.IsValue => 1,
        CellState.Fraction or CellState.FractionWithStated => 1,
        _ => 0,
    };

    // Rows as those of every lane of the pattern, with a number that does not matter.
    private static List<Observation> Typical(Indicator indicator, SeriesRows rows, int[] slots, int[] pattern)
    {
        List<Observation> typical = [];
        for (int i = 0; i < slots.Length; i++)
        {
            if (pattern[i] != 0)
            {
                typical.Add(new()
                {
                    Indicator = indicator.Id,
                    Unit = Nowhere,
                    Period = rows.Periods[slots[i]],
                    Value = pattern[i] switch
                    {
                        1 => new ObservedValue.Number(0),
                        2 => new ObservedValue.Absent(AbsenceReason.Missing),
                        _ => new ObservedValue.Absent(AbsenceReason.Undefined),
                    },
                });
            }
        }

        return typical;
    }
}
