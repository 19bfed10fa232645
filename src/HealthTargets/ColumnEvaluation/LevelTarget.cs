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
    private readonly bool[] areDue;
    private readonly int checkCount;
    private readonly bool isFiltered;
    private readonly bool isEvery;

    private LevelTarget(TargetFrame frame, Goal.Reach reach, LevelRule[] rules, int checkCount, bool isOnTheWay)
    {
        (this.frame, this.reach, this.rules, this.checkCount) = (frame, reach, rules, checkCount);
        isEvery = frame.Target.Timing is Timing.Every;
        isFiltered = !isOnTheWay && checkCount != 1
            && frame.Target.Timing is Timing.Every or Timing.At or Timing.Maintain;
        areDue = new bool[rules.Length];
    }

    /// <summary>Makes the target; null where it takes more than comparisons.</summary>
    public static LevelTarget? Of(TargetFrame frame, EvaluationContext context)
    {
        bool isPlain = frame.Method is null && context.AsOf >= frame.Period.Start
            && frame.Target.Distribute is null && frame.Target.Compare == ComparePolicy.Exact;
        if (!isPlain || frame.Target.Goal is not Goal.Reach { Overrides.Count: 0 } reach
            || BoundRange.DerivedLimits(reach.Bound).Any())
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

        LevelTarget target = new(frame, reach, [.. rules], all.Count, way is not null);
        for (int i = 0; i < rules.Count; i++)
        {
            target.areDue[i] = rules[i].Check.Due <= context.AsOf || rules[i].Check.Period == frame.Period;
        }

        return rules.Count == 0 ? null : target;
    }

    /// <summary>Judges some units.</summary>
    /// <param name="measures">The measures.</param>
    /// <param name="lanes">The units.</param>
    /// <param name="ground">What is needed to work out the rest later.</param>
    /// <param name="open">The lanes without any row, which may have to be judged in the whole period.</param>
    public LaterColumns Judge(MeasureColumns measures, Lanes lanes, ColumnGround ground, List<int> open)
    {
        KeptMeasure[] kept = new KeptMeasure[rules.Length];
        byte[][] statuses = new byte[rules.Length][];
        for (int i = 0; i < rules.Length; i++)
        {
            Check check = rules[i].Check;
            ColumnScope scope = new(lanes, check.Period, check.Category, frame.Period, frame.Target.Baseline);
            MeasureColumn taken = measures.Evaluate(reach.Measure, scope);
            kept[i] = new(reach.Measure, scope, taken);
            statuses[i] = new byte[lanes.Count];
            rules[i].Judge(Compared(measures, taken, scope), statuses[i]);
        }

        LaterColumns later = new(
            ground, frame, lanes, kept, rules.Length == 1 && !isFiltered && checkCount == 1
                ? statuses[0]
                : Together(statuses));
        for (int lane = 0; isEvery && lane < lanes.Count; lane++)
        {
            if (later.Statuses[lane] != CellCodes.Doubtful && HasNoRows(lane, kept, statuses))
            {
                open.Add(lane);
            }
        }

        return later;
    }

    // What an incomplete count decides already is decided.
    private Column Compared(MeasureColumns measures, MeasureColumn taken, ColumnScope scope) =>
        taken.Counted is null
            ? taken.Numbers
            : CriterionColumns.Decide(
                taken, measures.Limits.Resolve(reach.Bound, measures.FormOf(reach.Measure), scope));

    private byte[] Together(byte[][] statuses)
    {
        byte[] together = new byte[statuses[0].Length];
        byte[] some = new byte[statuses.Length];
        for (int lane = 0; lane < together.Length; lane++)
        {
            int count = 0;
            bool isDoubtful = false;
            for (int i = 0; i < statuses.Length; i++)
            {
                byte status = statuses[i][lane];
                isDoubtful |= status == CellCodes.Doubtful;
                if (Counts(i, status))
                {
                    some[count++] = status;
                }
            }

            byte soFar = isDoubtful ? CellCodes.Doubtful : StatusColumns.AtLeast(count, some.AsSpan(0, count));
            together[lane] = soFar == (byte)Status.Met && count < checkCount ? (byte)Status.OnTrack : soFar;
        }

        return together;
    }

    // A check that must hold at the end of a sub-period says nothing before that end, unless it is broken for good.
    private bool Counts(int rule, byte status) => !isFiltered || areDue[rule] || status == (byte)Status.Missed;

    private bool HasNoRows(int lane, KeptMeasure[] kept, byte[][] statuses)
    {
        bool any = false;
        for (int i = 0; i < kept.Length; i++)
        {
            bool counts = Counts(i, statuses[i][lane]);
            any |= counts;
            if (counts && kept[i].Column.HasRows(lane))
            {
                return false;
            }
        }

        return any;
    }
}
