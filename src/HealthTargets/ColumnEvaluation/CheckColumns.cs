using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.ColumnEvaluation;

/// <summary>Judges one check of a target for many units, as <see cref="CheckEvaluator"/> does for one.</summary>
internal sealed class CheckColumns(ColumnContext context, MeasureColumns measures)
{
    private readonly LastYearColumns lastYears = new(context, measures);
    private readonly BoundColumns bounds = new(context, measures);

    public CheckColumn Judge(TargetFrame frame, Lanes lanes, Check check)
    {
        ColumnScope scope = new(lanes, check.Period, check.Category, frame.Period, frame.Target.Baseline);
        return frame.Target.Goal switch
        {
            Goal.Watch watch => Watch(watch, check, scope),
            Goal.Reach reach => Reach(frame, reach, check, scope),
            Goal.Satisfy satisfy => Satisfy(frame, satisfy, check, scope),
            _ => throw new InvalidOperationException("A goal of an unknown form."),
        };
    }

    private static byte StatusOfAbsent(byte state) =>
        (byte)(state == AbsenceCodes.NotDue ? Status.NotDue : Status.NoData);

    private CheckColumn Watch(Goal.Watch watch, Check check, ColumnScope scope)
    {
        MeasureColumn value = measures.Evaluate(watch.Measure, scope);
        CheckColumn judged = new(check, value.Numbers) { Value = value.Numbers, Rows = value.Rows };
        for (int lane = 0; lane < judged.Count; lane++)
        {
            byte state = value.Numbers.StateOf(lane);
            byte status = state == CellCodes.Doubtful ? state
                : state == CellCodes.Present ? (byte)Status.Tracked
                : StatusOfAbsent(state);
            judged.Set(lane, status, state);
        }

        return judged;
    }

    private CheckColumn Satisfy(TargetFrame frame, Goal.Satisfy satisfy, Check check, ColumnScope scope)
    {
        MeasureColumn outcome = measures.Evaluate(satisfy.Criterion, scope);
        byte[] statuses = StatusOf(frame, satisfy.Criterion, check, scope);
        CheckColumn judged = new(check, outcome.Numbers) { Rows = outcome.Rows };
        for (int lane = 0; lane < judged.Count; lane++)
        {
            // Which part leaves it open where the whole is decided is found in the derivation.
            byte state = outcome.Numbers.StateOf(lane);
            bool decided = state == CellCodes.Present;
            judged.Set(
                lane, state == CellCodes.Doubtful ? state : statuses[lane], decided ? CellCodes.Doubtful : state);
        }

        return judged;
    }

    // The status of joined conditions follows from the statuses that each would have as a target of its own.
    private byte[] StatusOf(TargetFrame frame, Criterion criterion, Check check, ColumnScope scope)
    {
        byte[] Part(Criterion part) => StatusOf(frame, part, check, scope);
        switch (criterion)
        {
            case Criterion.Within within:
                CheckColumn alone = Reach(frame, new Goal.Reach(within.Measure, within.Bound, []), check, scope);
                return Each(scope.Count, alone.StatusOf);
            case Criterion.All all:
                return AtLeast(all.Parts.Count, [.. all.Parts.Select(Part)], scope.Count);
            case Criterion.Any any:
                return AtLeast(1, [.. any.Parts.Select(Part)], scope.Count);
            case Criterion.AtLeastOf some:
                return AtLeast(some.Minimum, [.. some.Parts.Select(Part)], scope.Count);
            case Criterion.Not not when check.Due <= context.AsOf:
                byte[] part = Part(not.Part);
                return Each(scope.Count, lane => StatusColumns.Not(part[lane]));
            case Criterion.Not not:
                return OpenNot(not, scope);
            default:
                throw new InvalidOperationException("A criterion of an unknown form.");
        }
    }

    private byte[] OpenNot(Criterion.Not not, ColumnScope scope)
    {
        Column truths = measures.Evaluate(not, scope).Numbers;
        Status broken = MeasureTraits.StaysTrue(not.Part, context.Plain) ? Status.Missed : Status.OffTrack;
        return Each(scope.Count, lane => truths.StateOf(lane) switch
        {
            CellCodes.Doubtful => CellCodes.Doubtful,
            CellCodes.Present => (byte)(truths[lane].Value > 0 ? Status.OnTrack : broken),
            _ => (byte)Status.NoData,
        });
    }

    private static byte[] AtLeast(int needed, byte[][] parts, int count)
    {
        byte[] some = new byte[parts.Length];
        return Each(count, lane =>
        {
            for (int i = 0; i < parts.Length; i++)
            {
                some[i] = parts[i][lane];
            }

            return StatusColumns.AtLeast(needed, some);
        });
    }

    private static byte[] Each(int count, Func<int, byte> of)
    {
        byte[] each = new byte[count];
        for (int lane = 0; lane < count; lane++)
        {
            each[lane] = of(lane);
        }

        return each;
    }

    private CheckColumn Reach(TargetFrame frame, Goal.Reach reach, Check check, ColumnScope scope)
    {
        NumberForm form = measures.FormOf(reach.Measure);
        RangeColumns ranges = bounds.Of(frame, reach, form, scope);
        MeasureColumn taken = measures.Evaluate(reach.Measure, scope);
        Column value = Compared(frame.Target, form, CriterionColumns.Decide(taken, ranges));
        CheckColumn judged = new(check, CriterionColumns.Compare(value, ranges))
        {
            Value = value,
            Rows = taken.Rows,
            Ranges = ranges,
            Baseline = frame.Target.Baseline is null
                ? null
                : measures.Baseline(MeasureTraits.Moving(reach.Measure), scope).Numbers,
        };
        StartColumns starts = StartColumns.Of(
            measures, context.Plain, frame, reach.Measure, check, scope, judged.Baseline);
        CourseColumns courses = new(context, lastYears, frame, reach.Measure, check, scope, starts, form);
        ReachRules rules = new(context, frame, reach.Measure, judged, starts, courses);
        for (int lane = 0; lane < judged.Count; lane++)
        {
            byte state = judged.Outcome.StateOf(lane);
            if (state == CellCodes.Present)
            {
                rules.Judge(lane);
            }
            else
            {
                judged.Set(lane, state == CellCodes.Doubtful ? state : StatusOfAbsent(state), state);
            }
        }

        return judged;
    }

    private static Column Compared(Target target, NumberForm form, Column value)
    {
        if (target.Compare != ComparePolicy.Rounded || form.Decimals is not { } decimals)
        {
            return value;
        }

        Column rounded = new(value.Count);
        for (int lane = 0; lane < value.Count; lane++)
        {
            if (!rounded.Lacks(lane, value))
            {
                rounded.Set(lane, value[lane].Round(decimals));
            }
        }

        return rounded;
    }
}
