using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// Takes the number and the share of units that meet a condition, and of plans that are fulfilled. Units that look at
/// the same others share one count.
/// </summary>
internal sealed class CountColumns(
    ColumnContext context, MeasureColumns measures, Func<PlanId, MeasureColumn> planFulfilled)
{
    public MeasureColumn Share(Measure.ShareOfUnits share, ColumnScope scope) =>
        OfUnits(share.Units, share.Where, share.Missing, scope, asShare: true);

    public MeasureColumn Count(Measure.CountOfUnits count, ColumnScope scope) =>
        OfUnits(count.Units, count.Where, count.Missing, scope, asShare: false);

    public MeasureColumn SharePlans(Measure.ShareOfPlans share, ColumnScope scope)
    {
        Column truths = new(share.Plans.Count);
        int[] all = new int[share.Plans.Count];
        for (int i = 0; i < all.Length; i++)
        {
            truths.Copy(i, planFulfilled(share.Plans[i]).Numbers, 0);
            all[i] = i;
        }

        Relation together = new(new Lanes(all), [0], [0, all.Length], all);
        MeasureColumn one = Counted(new(truths), together, new MissingPolicy.Require(), asShare: true);
        return one.Gather(new int[scope.Count], AbsenceReason.Undefined);
    }

    private MeasureColumn OfUnits(
        UnitSelection units, Criterion where, MissingPolicy missing, ColumnScope scope, bool asShare)
    {
        LocalDate date = LocalDate.Min(scope.Period.End, context.AsOf);
        Relation relation = measures.Lanes.Related(scope.Lanes, units, date);
        MeasureColumn truths = measures.Evaluate(where, scope with { Lanes = relation.Others });
        return Counted(truths, relation, missing, asShare);
    }

    private static MeasureColumn Counted(
        MeasureColumn truths, Relation relation, MissingPolicy missing, bool asShare)
    {
        int groups = relation.GroupCount;
        Column results = new(groups);
        Column least = new(groups);
        bool[] rows = new bool[groups];
        for (int group = 0; group < groups; group++)
        {
            LaneTally tally = LaneTally.Of(truths, relation.Group(group), missing);
            rows[group] = tally.HasRows;
            Set(results, least, group, tally, asShare);
        }

        Column counted = least.Gather(relation.GroupOf);
        return new MeasureColumn(results) { Rows = rows }.Gather(relation.GroupOf, AbsenceReason.Undefined) with
        {
            Counted = asShare ? null : counted,
        };
    }

    private static void Set(Column results, Column least, int group, LaneTally tally, bool asShare)
    {
        if (tally.IsDoubtful)
        {
            results.SetDoubtful(group);
            least.SetDoubtful(group);
        }
        else if (tally.Absence != 0)
        {
            results.SetState(group, tally.Absence);
            least.Set(group, Approx.Of(tally.Holding));
        }
        else if (!asShare)
        {
            results.Set(group, Approx.Of(tally.Holding));
        }
        else if (tally.Among == 0)
        {
            results.SetState(group, AbsenceCodes.Undefined);
        }
        else
        {
            results.Set(group, new Approx(100.0 * tally.Holding, 0) / Approx.Of(tally.Among));
        }
    }
}
