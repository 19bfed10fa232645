using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Targets;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// A target all of whose checks are judged by comparisons alone. Its statuses are worked out at once; whatever else a
/// verdict says is left until somebody asks.
/// </summary>
internal sealed class LevelTarget
{
    private readonly TargetFrame frame;
    private readonly Goal.Reach reach;
    private readonly LevelRule[] rules;

    // For each rule whether it says something in any case, and not only if it is missed.
    private readonly bool[] count;
    private readonly byte[] together;
    private readonly bool isEvery;

    private LevelTarget(TargetFrame frame, Goal.Reach reach, LevelRule[] rules, bool[] count, int checkCount)
    {
        (this.frame, this.reach, this.rules, this.count) = (frame, reach, rules, count);
        isEvery = frame.Target.Timing is Timing.Every;
        together = count.Count(counts => counts) < checkCount ? Marks.BeforeTheEnd : Marks.AtTheEnd;
    }

    /// <summary>Makes the target; null where it takes more than comparisons.</summary>
    public static LevelTarget? Of(TargetFrame frame, EvaluationContext context)
    {
        bool isPlain = frame.Method is null && context.AsOf >= frame.Period.Start
            && frame.Target.Distribute is null && frame.Target.Compare == ComparePolicy.Exact;
        if (!isPlain || frame.Target.Goal is not Goal.Reach { Overrides.Count: 0 } reach
            || BoundEnds.Of(reach.Bound).Derived().Any())
        {
            return null;
        }

        IReadOnlyList<Check> all = CheckList.Of(frame);
        IReadOnlyList<Check>? way = CheckList.OnTheWay(frame, context.AsOf);
        List<LevelRule> rules = [];
        foreach (Check check in way ?? [.. all.Where(check => check.Period.Start <= context.AsOf)])
        {
            if (LevelRule.Of(frame, reach, check, context) is not { } rule)
            {
                return null;
            }

            rules.Add(rule);
        }

        // A check that must hold at the end of a sub-period says nothing before that end, unless it is broken for good.
        bool isFiltered = way is null && all.Count != 1
            && frame.Target.Timing is Timing.Every or Timing.At or Timing.Maintain;
        bool[] count = [.. rules.Select(rule => !isFiltered || rule.Check.Due <= context.AsOf
            || rule.Check.Period == frame.Period)];
        return rules.Count == 0 ? null : new(frame, reach, [.. rules], count, all.Count);
    }

    /// <summary>Judges some units.</summary>
    /// <param name="measures">The measures.</param>
    /// <param name="lanes">The units.</param>
    /// <param name="ground">What is needed to work out the rest later.</param>
    /// <param name="open">The lanes without any row, which may have to be judged in the whole period.</param>
    public LaterColumns Judge(MeasureColumns measures, Lanes lanes, ColumnGround ground, List<int> open)
    {
        KeptMeasure[] kept = new KeptMeasure[rules.Length];
        byte[] marks = new byte[lanes.Count];
        for (int i = 0; i < rules.Length; i++)
        {
            Check check = rules[i].Check;
            ColumnScope scope = new(lanes, check.Period, check.Category, frame.Period, frame.Target.Baseline);
            MeasureColumn taken = measures.Evaluate(reach.Measure, scope);
            kept[i] = new(reach.Measure, scope, taken);
            Column compared = Compared(measures, taken, scope);
            bool isExact = ReferenceEquals(compared, taken.Numbers) && taken.IsExact;
            rules[i].Judge(compared, isExact, marks, !count[i]);
        }

        if (isEvery && !kept.Where((_, i) => count[i]).Any(one => one.Column.HasAllRows))
        {
            FindOpen(kept, marks, open);
        }

        for (int lane = 0; lane < marks.Length; lane++)
        {
            marks[lane] = together[marks[lane]];
        }

        return new(ground, frame, lanes, kept, marks);
    }

    // Some lanes more do no harm: they are judged again in full.
    private void FindOpen(KeptMeasure[] kept, byte[] marks, List<int> open)
    {
        bool any = Array.Exists(count, counts => counts);
        for (int lane = 0; lane < marks.Length; lane++)
        {
            bool hasRows = false;
            for (int i = 0; i < kept.Length && !hasRows; i++)
            {
                hasRows = count[i] && kept[i].Column.HasRows(lane);
            }

            if (!hasRows && (any || (marks[lane] & StatusMarks.MissedMark) != 0))
            {
                open.Add(lane);
            }
        }
    }

    // What an incomplete count decides already is decided.
    private Column Compared(MeasureColumns measures, MeasureColumn taken, ColumnScope scope) =>
        taken.Counted is null
            ? taken.Numbers
            : CriterionColumns.Decide(
                taken, measures.Limits.Resolve(reach.Bound, measures.FormOf(reach.Measure), scope));

    private static class Marks
    {
        public static byte[] AtTheEnd { get; } = StatusMarks.Together(areAll: true);

        public static byte[] BeforeTheEnd { get; } = StatusMarks.Together(areAll: false);
    }
}
