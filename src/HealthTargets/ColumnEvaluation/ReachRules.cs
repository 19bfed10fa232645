using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.ColumnEvaluation;

/// <summary>Judges the units of one check of which there is a number and a bound.</summary>
internal sealed class ReachRules
{
    private readonly CheckColumn judged;
    private readonly StartColumns starts;
    private readonly CourseColumns courses;
    private readonly EvaluationContext context;
    private readonly Measure measure;
    private readonly bool accumulates;
    private readonly bool over;
    private readonly bool startMatters;
    private readonly bool isWhole;
    private readonly Approx onTrackFrom;
    private readonly Approx atRiskFrom;
    private readonly bool onTrackFromAboveOne;

    public ReachRules(
        ColumnContext context, TargetFrame frame, Measure measure, CheckColumn judged, StartColumns starts,
        CourseColumns courses)
    {
        (this.judged, this.starts, this.courses) = (judged, starts, courses);
        (this.context, this.measure) = (context.Plain, measure);
        accumulates = MeasureTraits.Accumulates(measure, context.Plain);
        over = judged.Check.Due <= context.AsOf;
        startMatters = !over && MeasureTraits.Moving(measure) == measure && frame.Target.Path
            is null or ExpectedPath.Linear or ExpectedPath.Profile or ExpectedPath.Geometric;
        isWhole = !judged.Check.IsOnTheWay;
        onTrackFrom = Approx.Of(frame.Course.OnTrackFrom);
        atRiskFrom = Approx.Of(frame.Course.AtRiskFrom);
        onTrackFromAboveOne = frame.Course.OnTrackFrom > 1;
    }

    public void Judge(int lane)
    {
        if (starts.Numbers.IsDoubtful(lane))
        {
            judged.Set(lane, CellCodes.Doubtful, CellCodes.Doubtful);
            return;
        }

        Approx value = judged.Value![lane];
        ApproxRange range = judged.Ranges![lane];
        Approx? start = starts.Numbers.IsPresent(lane) ? starts.Numbers[lane] : null;
        judged.Gap.Set(lane, range.Margin(value));
        judged.Attainment.Set(lane, AttainmentOf(value, range, start));
        LaneCourse course = over ? LaneCourse.Nothing : courses.Of(lane, value, range);
        if (course.State == CellCodes.Present)
        {
            judged.Expected.Set(lane, course.Expected);
        }
        else
        {
            judged.Expected.SetState(lane, course.State);
        }

        bool holds = judged.Outcome[lane].Value > 0;
        byte baseline = judged.Baseline?.StateOf(lane) ?? CellCodes.None;
        byte status = StatusOf(lane, value, range, holds, course, baseline);
        judged.Set(lane, status, CellCodes.IsAbsent(baseline) ? baseline : CellCodes.Doubtful);
    }

    private byte StatusOf(
        int lane, Approx value, ApproxRange range, bool holds, LaneCourse course, byte baseline)
    {
        byte closed = (byte)(holds ? Status.Met : Status.Missed);
        if (over)
        {
            return closed;
        }

        bool isFinal = isWhole && judged.Ranges!.IsSettled(lane);
        if (holds && isFinal && MeasureTraits.StaysReached(measure, judged.Ranges!.BoundOf(lane), context))
        {
            return closed;
        }

        bool? broken = accumulates && isFinal ? range.IsAbove(value) : false;
        if (broken != false)
        {
            return broken is null ? CellCodes.Doubtful : closed;
        }

        if (holds)
        {
            return (byte)Status.OnTrack;
        }

        bool startUnknown = startMatters && !starts.Numbers.IsPresent(lane) && CellCodes.IsAbsent(baseline);
        bool hasNoPath = courses.PathOf(lane) is ExpectedPath.Geometric && CellCodes.IsAbsent(course.State);
        return startUnknown || hasNoPath ? (byte)Status.NoData
            : course.State == CellCodes.Doubtful ? CellCodes.Doubtful
            : OfCourse(course.Progress);
    }

    private byte OfCourse(Approx? progress)
    {
        if (progress is not { } share)
        {
            return (byte)Status.OnTrack;
        }

        // Who is ahead is on track, wherever the threshold is.
        int? onTrack = onTrackFromAboveOne && Approx.Compare(share, Approx.One) > 0
            ? 1
            : Approx.Compare(share, onTrackFrom);
        int? atRisk = Approx.Compare(share, atRiskFrom);
        return onTrack >= 0 ? (byte)Status.OnTrack
            : onTrack is null || atRisk is null ? CellCodes.Doubtful
            : atRisk >= 0 ? (byte)Status.AtRisk
            : (byte)Status.OffTrack;
    }

    private static Approx AttainmentOf(Approx value, ApproxRange range, Approx? start)
    {
        if (start is not { } first || range.Contains(first) == true)
        {
            return range.Attainment(value);
        }

        // A start on the limit of an open bound is outside without a way to go.
        Approx limit = range.LimitFor(first);
        return range.Contains(first) is null ? Approx.Unknown : Approx.Compare(limit, first) switch
        {
            null => Approx.Unknown,
            0 => range.Attainment(value),
            _ => (value - first) / (limit - first),
        };
    }
}
