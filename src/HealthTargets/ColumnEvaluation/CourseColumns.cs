using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// What the path of a target expects of each unit at one check, as <see cref="ExpectedCourse"/> says it for one.
/// </summary>
internal sealed class CourseColumns(
    ColumnContext context,
    LastYearColumns lastYears,
    TargetFrame frame,
    Measure measure,
    Check check,
    ColumnScope scope,
    StartColumns starts,
    NumberForm form)
{
    private static readonly ExpectedPath Line = new ExpectedPath.Linear();
    private static readonly ExpectedPath NoPath = new ExpectedPath.None();
    private static readonly ExpectedPath Level = new ExpectedPath.Constant();

    private readonly bool isStage = MeasureTraits.IsStage(measure, context.Plain);
    private readonly Lazy<(Column Reached, Column Total)?> lastYear = new(() => lastYears.Read(measure, scope));
    private readonly ElapsedShare profile = ElapsedShare.Of(frame.Target.Path is ExpectedPath.Profile weights
        ? ExpectedCourse.Weighted(weights, check.Period, context.AsOf)
        : Rational.Zero);

    // Most units begin on the same day.
    private int elapsedSince = MeasureColumn.NoDay;
    private ElapsedShare elapsed;

    /// <summary>Gets the path that a unit follows.</summary>
    public ExpectedPath PathOf(int lane) => frame.Target.Path ?? (
        starts.Numbers.IsPresent(lane) ? Line : isStage ? NoPath : Level);

    public LaneCourse Of(int lane, Approx value, ApproxRange range)
    {
        ExpectedPath path = PathOf(lane);
        Approx? start = starts.Numbers.IsPresent(lane) ? starts.Numbers[lane] : null;
        if (path is ExpectedPath.None)
        {
            return LaneCourse.Nothing;
        }

        if (path is ExpectedPath.Steps steps)
        {
            return Step(steps, value, range, start);
        }

        // Who starts inside the bound has no way to go: the bound itself is expected all along.
        bool? inside = start is { } number ? range.Contains(number) : true;
        return inside switch
        {
            null => LaneCourse.Doubtful,
            false => Way(path, lane, value, range, start!.Value) ?? Constant(value, range),
            true => Constant(value, range),
        };
    }

    private static LaneCourse Constant(Approx value, ApproxRange range) =>
        LaneCourse.Of(range.LimitFor(value), range.Attainment(value));

    private LaneCourse? Way(ExpectedPath path, int lane, Approx value, ApproxRange range, Approx start)
    {
        Approx limit = range.LimitFor(start);
        return path switch
        {
            ExpectedPath.Linear => Straight(value, start, limit, Elapsed(lane)),
            ExpectedPath.Profile => Straight(value, start, limit, profile),
            ExpectedPath.Geometric => Geometric(value, start, limit, Elapsed(lane)),
            ExpectedPath.LikeLastYear when lastYear.Value is { } last =>
                LikeLastYear(value, start, limit, last.Reached, last.Total, lane),
            _ => null,
        };
    }

    private ElapsedShare Elapsed(int lane)
    {
        int day = starts.DayBefore(lane);
        if (day != elapsedSince)
        {
            elapsedSince = day;
            elapsed = ElapsedShare.Of(ExpectedCourse.Elapsed(MeasureColumn.DateOf(day), check.Due, context.AsOf));
        }

        return elapsed;
    }

    private static LaneCourse Straight(Approx value, Approx start, Approx limit, ElapsedShare share)
    {
        Approx needed = (limit - start) * share.Number;
        int? direction = Approx.Compare(limit, start);
        return LaneCourse.Of(start + needed, Progress(value - start, needed, direction * share.Sign, direction));
    }

    private static LaneCourse Geometric(Approx value, Approx start, Approx limit, ElapsedShare share)
    {
        if (start.Sign() is not { } first || limit.Sign() is not { } last)
        {
            return LaneCourse.Doubtful;
        }

        if (first <= 0 || last <= 0)
        {
            return LaneCourse.Absent(AbsenceCodes.Undefined);
        }

        Approx expected = share.IsWhole
            ? limit
            : RealFunctions.Power(limit / start, share.Number) * start;
        int? direction = Approx.Compare(limit, start);
        return LaneCourse.Of(
            expected, Progress(value - start, expected - start, direction * share.Sign, direction));
    }

    private static LaneCourse LikeLastYear(
        Approx value, Approx start, Approx limit, Column reached, Column total, int lane)
    {
        byte state = reached.IsPresent(lane) ? total.StateOf(lane) : reached.StateOf(lane);
        if (state != CellCodes.Present)
        {
            return LaneCourse.Absent(state);
        }

        switch (total[lane].Sign())
        {
            case null:
                return LaneCourse.Doubtful;
            case <= 0:
                return LaneCourse.Absent(AbsenceCodes.Undefined);
        }

        Approx needed = (limit - start) * reached[lane] / total[lane];
        int? direction = Approx.Compare(limit, start);
        return LaneCourse.Of(
            start + needed, Progress(value - start, needed, direction * reached[lane].Sign(), direction));
    }

    // What is done as a share of what is needed by now, whose sign is known exactly.
    private static Approx Progress(Approx done, Approx needed, int? sign, int? direction)
    {
        if (sign is null || direction is null)
        {
            return Approx.Unknown;
        }

        if (sign != 0)
        {
            return done / needed;
        }

        return direction == 0 ? Approx.One : (done.Sign() * direction) switch
        {
            null => Approx.Unknown,
            >= 0 => Approx.One,
            _ => Approx.Zero,
        };
    }

    private LaneCourse Step(ExpectedPath.Steps steps, Approx value, ApproxRange range, Approx? start)
    {
        PathStep? step = steps.Points.Where(point => point.Period.End <= context.AsOf)
            .MaxBy(point => point.Period.End);
        if (step is null)
        {
            return LaneCourse.Nothing;
        }

        Approx expected = Approx.Of(BoundRange.Number(step.Limit, form.Scale));
        bool? rising = range.High is null ? true
            : range.Low is { } low ? Approx.Compare(value, low) is { } order ? order < 0 : null
            : false;
        if (rising is not { } rises)
        {
            return LaneCourse.Doubtful;
        }

        ApproxRange stepRange = rises ? new(expected, null) : new(null, expected);
        bool? inside = start is { } number ? stepRange.Contains(number) : true;
        return inside switch
        {
            null => LaneCourse.Doubtful,
            true => LaneCourse.Of(expected, stepRange.Attainment(value)),
            false => LaneCourse.Of(expected, Progress(
                value - start!.Value,
                expected - start.Value,
                Approx.Compare(expected, start.Value),
                rises ? 1 : -1)),
        };
    }
}
