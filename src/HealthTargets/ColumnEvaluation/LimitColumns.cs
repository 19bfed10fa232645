using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.ColumnEvaluation;

/// <summary>Works out the limits of bounds for many units, as <see cref="LimitEvaluator"/> does for one.</summary>
internal sealed class LimitColumns(ColumnContext context, MeasureColumns measures)
{
    private const byte Undefined = AbsenceCodes.Undefined;

    public RangeColumns Resolve(Bound bound, NumberForm form, ColumnScope scope)
    {
        BoundEnds ends = BoundEnds.Of(bound);
        Limit.Derived[] limits = [.. ends.Derived()];
        if (limits.Length == 0)
        {
            BoundRange range = BoundRange.Of(bound, limit => BoundRange.Number(limit, form.Scale));
            return RangeColumns.Uniform(
                bound, ApproxRange.Of(range), range.Low > range.High ? Undefined : CellCodes.Present);
        }

        Column[] steps = [.. limits.Select(limit => Derive(limit, scope))];
        bool areSettled = Array.TrueForAll(limits, limit => IsSettled(limit, scope));
        RangeColumns ranges = RangeColumns.Of(scope.Count);
        for (int lane = 0; lane < scope.Count; lane++)
        {
            byte lacking = FirstLack(steps, lane);
            if (lacking != CellCodes.Present)
            {
                ranges.Set(lane, bound, default, lacking, isSettled: false);
            }
            else
            {
                Set(ranges, lane, bound, Range(ends, limit => limit is Limit.Derived
                    ? steps[Array.IndexOf(limits, limit)][lane]
                    : Approx.Of(BoundRange.Number(limit, form.Scale))), areSettled);
            }
        }

        return ranges;
    }

    private static byte FirstLack(Column[] steps, int lane)
    {
        foreach (Column step in steps)
        {
            if (!step.IsPresent(lane))
            {
                return step.StateOf(lane);
            }
        }

        return CellCodes.Present;
    }

    private static void Set(RangeColumns ranges, int lane, Bound bound, ApproxRange range, bool areSettled)
    {
        int? order = range is { Low: { } low, High: { } high } && bound is Bound.Between
            ? Approx.Compare(low, high)
            : -1;
        byte state = order is null ? CellCodes.Doubtful : order > 0 ? Undefined : CellCodes.Present;
        ranges.Set(lane, bound, range, state, areSettled && state == CellCodes.Present);
    }

    private static ApproxRange Range(BoundEnds ends, Func<Limit, Approx> number) => new(
        ends.Low is { } low ? number(low) : null,
        ends.High is { } high ? number(high) : null,
        ends.LowIncluded,
        ends.HighIncluded);

    private bool IsSettled(Limit.Derived limit, ColumnScope scope) => limit.Since is ChangeReference.Baseline
        ? MeasureTraits.EndOf(scope.Baseline) is not { } end || end <= context.AsOf
        : LimitEvaluator.PeriodOf(limit.Since, scope.Period) is { } period && period.End <= context.AsOf;

    private Column Derive(Limit.Derived limit, ColumnScope scope)
    {
        Column source = Source(limit, scope);
        if (limit is { Times: 1, Plus: 0 })
        {
            return source;
        }

        (Approx times, Approx plus) = (Approx.Of(limit.Times), Approx.Of(limit.Plus));
        Column result = new(scope.Count);
        for (int lane = 0; lane < result.Count; lane++)
        {
            if (!result.Lacks(lane, source))
            {
                result.Set(lane, (source[lane] * times) + plus);
            }
        }

        return result;
    }

    // The number of the unit that the limit names, which may be another one for each lane, or of none.
    private Column Source(Limit.Derived limit, ColumnScope scope)
    {
        if (limit.Since is not ChangeReference.Baseline
            && LimitEvaluator.PeriodOf(limit.Since, scope.Period) is null)
        {
            return Column.Without(scope.Count, Undefined);
        }

        (Lanes lanes, int[]? places) = UnitsOf(limit.Unit, scope.Lanes);
        ColumnScope there = scope with { Lanes = lanes };
        MeasureColumn source = limit.Since is ChangeReference.Baseline
            ? measures.Baseline(limit.Of, there)
            : measures.Evaluate(
                limit.Of, there with { Period = LimitEvaluator.PeriodOf(limit.Since, scope.Period)!.Value });
        return places is null ? source.Numbers : source.Gather(places, AbsenceReason.Undefined).Numbers;
    }

    private (Lanes Lanes, int[]? Places) UnitsOf(LimitUnit? unit, Lanes lanes)
    {
        switch (unit)
        {
            case null:
                return (lanes, null);
            case LimitUnit.Named named:
                return (measures.Lanes.Of([context.Units.IndexOf(named.Id)]), new int[lanes.Count]);
        }

        Dictionary<OrgUnitId, int> parents = [];
        int[] places = new int[lanes.Count];
        for (int lane = 0; lane < places.Length; lane++)
        {
            if (context.Units.UnitOf(lanes[lane])?.Parent is not { } parent)
            {
                places[lane] = -1;
            }
            else if (!parents.TryGetValue(parent, out places[lane]))
            {
                places[lane] = parents.Count;
                parents.Add(parent, places[lane]);
            }
        }

        return (measures.Lanes.Of(context.Units.LanesOf(parents.Keys)), places);
    }
}
