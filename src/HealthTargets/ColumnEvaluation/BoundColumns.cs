using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.OrgUnits;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// Finds the bound of each unit of a target: its own, that of an override, or its share of one that is shared out.
/// </summary>
internal sealed class BoundColumns(ColumnContext context, MeasureColumns measures)
{
    private readonly DistributionColumns distribution = new(context, measures);

    public RangeColumns Of(TargetFrame frame, Goal.Reach reach, NumberForm form, ColumnScope scope)
    {
        if (reach.Overrides.Count == 0 && frame.Target.Distribute is null)
        {
            return measures.Limits.Resolve(reach.Bound, form, scope);
        }

        int[] chosen = new int[scope.Count];
        for (int lane = 0; lane < chosen.Length; lane++)
        {
            chosen[lane] = OverrideOf(reach, scope, lane);
        }

        RangeColumns ranges = RangeColumns.Of(scope.Count);
        foreach ((int place, List<int> lanes) in LaneJoin.Groups(chosen))
        {
            BoundOverride? other = place < 0 ? null : reach.Overrides[place];
            Bound bound = other?.Bound ?? reach.Bound;
            ColumnScope some = scope with { Lanes = measures.Lanes.Subset(scope.Lanes, lanes) };
            RangeColumns resolved = measures.Limits.Resolve(bound, form, some);
            for (int i = 0; i < lanes.Count; i++)
            {
                ranges.Copy(lanes[i], resolved, i);
            }

            if (frame.Target.Distribute is { } rule
                && other is not ({ Unit: not null } or { Level: not null } or { Group: not null }))
            {
                Share(frame, rule, reach, bound, scope, lanes, ranges);
            }
        }

        return ranges;
    }

    private int OverrideOf(Goal.Reach reach, ColumnScope scope, int lane)
    {
        OrgUnitId id = context.Units.IdOf(scope.Lanes[lane]);
        BoundOverride? found = OverrideRules.Find(
            reach.Overrides,
            context.Units.Tree.Find(id),
            new(id, scope.Period, scope.Category, scope.TargetPeriod, scope.Baseline));
        for (int place = 0; place < reach.Overrides.Count; place++)
        {
            if (ReferenceEquals(reach.Overrides[place], found))
            {
                return place;
            }
        }

        return -1;
    }

    // The unit itself is judged by the whole bound, every other one by its share.
    private void Share(
        TargetFrame frame,
        Distribution rule,
        Goal.Reach reach,
        Bound bound,
        ColumnScope scope,
        List<int> lanes,
        RangeColumns ranges)
    {
        (Dictionary<int, Rational> shares, byte otherwise) = distribution.Of(frame, rule, reach, scope);
        int owner = context.Units.IndexOf(frame.Owner);
        foreach (int lane in lanes)
        {
            if (scope.Lanes[lane] == owner)
            {
                continue;
            }

            if (!shares.TryGetValue(scope.Lanes[lane], out Rational share))
            {
                ranges.Set(lane, bound, default, otherwise, isSettled: false);
                continue;
            }

            Bound own = DistributionEvaluator.With(bound, share);
            ApproxRange range = ApproxRange.Of(BoundRange.Of(own, limit => BoundRange.Number(limit, null)));
            ranges.Set(lane, own, range, CellCodes.Present, isSettled: true);
        }
    }
}
