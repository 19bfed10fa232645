using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Tests.Evaluation.Oracle;

/// <summary>The status of one check: DESIGN.md, 4.4 and 4.5, word for word.</summary>
internal sealed class OracleJudge(
    OracleIndicators indicators, OracleMeasures measures, OracleUnits units, LocalDate asOf, OrgUnitId owner)
{
    // From good to bad.
    private static readonly List<Status> Order =
        [Status.Met, Status.OnTrack, Status.AtRisk, Status.OffTrack, Status.Missed];

    public OracleCheck Judge(
        Target target, CourseThresholds course, ReportingPeriod period, OrgUnitId unit, OracleCheck check)
    {
        OracleScope scope = new(unit, check.Period, check.Category, period, target.Baseline);
        if (target.Goal is Goal.Watch watch)
        {
            Answer value = measures.Take(watch.Measure, scope);
            Status status = value.Number is not null ? Status.Tracked
                : value.Why == AbsenceReason.NotDue ? Status.NotDue : Status.NoData;
            return check with { Status = status, Value = value, Truth = value };
        }

        if (target.Goal is Goal.Satisfy satisfy)
        {
            return check with
            {
                Status = StatusOf(satisfy.Criterion, target, course, check, scope),
                Truth = measures.Holds(satisfy.Criterion, scope),
            };
        }

        return Reach(target, (Goal.Reach)target.Goal, course, check, scope);
    }

    /// <summary>Gets the n-th best status, if absent parts leave no choice.</summary>
    public static Status Weakest(int needed, IReadOnlyList<Status> parts)
    {
        Status With(Status absent) => parts
            .Select(part => part == Status.NoData ? absent : part == Status.NotDue ? Status.OnTrack : part)
            .OrderBy(part => Order.IndexOf(part)).ElementAt(needed - 1);
        return parts.All(part => part == Status.NotDue) ? Status.NotDue
            : With(Status.Met) == With(Status.Missed) ? With(Status.Met) : Status.NoData;
    }

    private Status StatusOf(
        Criterion criterion, Target target, CourseThresholds course, OracleCheck check, OracleScope scope)
    {
        Status[] Each(IEnumerable<Criterion> parts) =>
            [.. parts.Select(part => StatusOf(part, target, course, check, scope))];
        switch (criterion)
        {
            case Criterion.Within within:
                return Reach(target, new Goal.Reach(within.Measure, within.Bound, []), course, check, scope).Status;
            case Criterion.All all:
                return Weakest(all.Parts.Count, Each(all.Parts));
            case Criterion.Any any:
                return Weakest(1, Each(any.Parts));
            case Criterion.AtLeastOf some:
                return Weakest(some.Minimum, Each(some.Parts));
            case Criterion.Not not when check.Due <= asOf:
                Status part = StatusOf(not.Part, target, course, check, scope);
                return part == Status.Met ? Status.Missed : part == Status.Missed ? Status.Met : part;
            case Criterion.Not not:
                Answer holds = measures.Holds(not.Part, scope);
                return holds.Number is null ? Status.NoData
                    : !holds.IsTrue ? Status.OnTrack
                    : StaysTrue(not.Part) ? Status.Missed : Status.OffTrack;
            default:
                throw new InvalidOperationException("A condition of an unknown form.");
        }
    }

    private OracleCheck Reach(
        Target target, Goal.Reach goal, CourseThresholds course, OracleCheck check, OracleScope scope)
    {
        Bound bound = OracleBounds.Resolve(goal, units.Find(scope.Unit), scope);
        (Bound? Bound, AbsenceReason? Why)? share = OracleShares.Of(target, goal, owner, units, measures, scope, asOf);
        bound = share?.Bound ?? bound;
        (OracleRange? good, AbsenceReason? lacking) =
            share?.Why is { } none ? (null, none) : measures.Resolve(bound, scope);
        Answer value = measures.Take(goal.Measure, scope).Against(good);
        int? decimals = DecimalsOf(goal.Measure);
        bool rounds = target.Compare == ComparePolicy.Rounded && decimals is not null;
        value = rounds ? value with { Number = value.Number?.Round(decimals!.Value) } : value;
        if (value.Number is not { } number || good is not { } range)
        {
            AbsenceReason why = (value.Why ?? lacking)!.Value;
            Status status = why == AbsenceReason.NotDue ? Status.NotDue : Status.NoData;
            return check with { Status = status, Value = value, Truth = Answer.No(why) with { Seen = value.Seen } };
        }

        bool holds = OracleBounds.Holds(range, number);
        return check with
        {
            Value = value,
            Truth = Answer.Truth(holds) with { Seen = value.Seen },
            Gap = OracleBounds.Gap(range, number),
            Status = check.Due <= asOf ? holds ? Status.Met : Status.Missed
                : holds && range.Settled && !check.Early && StaysReached(goal.Measure, bound) ? Status.Met
                : range.Settled && !check.Early && IsBroken(goal.Measure, range, number) ? Status.Missed
                : holds ? Status.OnTrack
                : Open(target, goal.Measure, range, number, course, check, scope),
        };
    }

    // Numbers that are no longer in the unit of the indicator have no decimals of their own.
    private int? DecimalsOf(Measure measure) => measure switch
    {
        Measure.Value value => indicators.Find(value.Indicator).Decimals,
        Measure.Cumulative cumulative => indicators.Find(cumulative.Indicator).Decimals,
        Measure.Change { Form: ChangeForm.Absolute or ChangeForm.Points or ChangeForm.PerYear } change =>
            DecimalsOf(change.Of),
        Measure.Disparity { Form: DisparityForm.Difference } disparity => DecimalsOf(disparity.Of),
        Measure.Percentile percentile => DecimalsOf(percentile.Of),
        _ => null,
    };

    private Status Open(
        Target target,
        Measure measure,
        OracleRange bound,
        Exact value,
        CourseThresholds course,
        OracleCheck check,
        OracleScope scope)
    {
        (Exact Number, LocalDate DayBefore)? start = Start(target, measure, check, scope);
        bool startMatters = target.Path is null or ExpectedPath.Linear or ExpectedPath.Profile or ExpectedPath.Geometric
            && measure is not (Measure.Change or Measure.Progress);
        if (start is null && startMatters && target.Baseline is not null && measures.Baseline(measure, scope).Number is null)
        {
            return Status.NoData;
        }

        if (target.Path is ExpectedPath.Geometric && start is { } begin && !OracleBounds.Holds(bound, begin.Number)
            && (begin.Number.Sign <= 0 || OracleBounds.Goal(bound, begin.Number).Sign <= 0))
        {
            return Status.NoData;
        }

        Exact? progress = Progress(target, measure, bound, value, start, check, scope);
        return progress is not { } share || share >= course.OnTrackFrom ? Status.OnTrack
            : share >= course.AtRiskFrom ? Status.AtRisk : Status.OffTrack;
    }

    // What there is as a share of what the path expects; nothing where it expects nothing yet.
    private Exact? Progress(
        Target target, Measure measure, OracleRange bound, Exact value, (Exact Number, LocalDate DayBefore)? start,
        OracleCheck check, OracleScope scope)
    {
        ExpectedPath path = target.Path ?? (start is not null ? new ExpectedPath.Linear()
            : IsStage(measure) ? new ExpectedPath.None() : new ExpectedPath.Constant());
        if (path is ExpectedPath.None)
        {
            return null;
        }

        if (path is ExpectedPath.Steps steps)
        {
            return steps.Points.LastOrDefault(point => point.Period.End <= asOf) is { } step
                ? StepProgress(bound, value, OracleBounds.Number(step.Limit), start?.Number)
                : null;
        }

        if (path is ExpectedPath.Constant || start is not { } begin || OracleBounds.Holds(bound, begin.Number)
            || (path is ExpectedPath.LikeLastYear && !Grows(measure)))
        {
            return OracleBounds.Share(bound, value);
        }

        Exact way = OracleBounds.Goal(bound, begin.Number) - begin.Number;
        Exact days = DayShare(begin.DayBefore, check.Due);
        Exact? share = path switch
        {
            ExpectedPath.Profile profile => ProfileShare(profile, check.Period),
            ExpectedPath.LikeLastYear => LastYearShare(measure, check.Period, scope),
            _ => days,
        };
        if (share is not { } gone)
        {
            return null;
        }

        Exact expected = path is ExpectedPath.Geometric ? OracleCurve.Grown(begin.Number, way, days) : way * gone;
        Exact done = value - begin.Number;
        return expected.Sign != 0 ? done / expected : done.Sign * way.Sign >= 0 ? 1 : 0;
    }

    private static Exact StepProgress(OracleRange bound, Exact value, Exact expected, Exact? start)
    {
        (Exact? low, Exact? high) = OracleBounds.Edges(bound);
        bool rising = high is null || (low is { } least && value < least);
        bool startHolds = start is { } from && (rising ? from >= expected : from <= expected);
        if (start is { } begin && !startHolds)
        {
            return (value - begin) / (expected - begin);
        }

        Exact good = rising == expected.Sign > 0 ? value : (expected * 2) - value;
        return expected.Sign == 0 ? (rising ? value.Sign >= 0 : value.Sign <= 0) ? 1 : 0 : good / expected;
    }

    // The as-of day itself has elapsed.
    private Exact DayShare(LocalDate dayBefore, LocalDate due)
    {
        int all = Period.DaysBetween(dayBefore, due);
        int elapsed = Math.Min(all, Math.Max(0, Period.DaysBetween(dayBefore, asOf)));
        return all <= 0 ? 1 : new Exact(elapsed, all);
    }

    // Of last year's months all must be known; of the running one the days that are over count.
    private Exact? LastYearShare(Measure measure, ReportingPeriod period, OracleScope scope)
    {
        ReportingPeriod whole = measure is Measure.Cumulative cumulative ? measures.SpanOf(cumulative, scope) : period;
        IndicatorId indicator = measure is Measure.Cumulative adding ? adding.Indicator : ((Measure.Value)measure).Indicator;
        if (Period.DaysBetween(whole.Start, whole.End) >= 366)
        {
            return null;
        }

        (ReportingPeriod Month, Exact? Counted)[] months = [.. whole.SubPeriods(PeriodKind.Month).Select(month => (
            month, indicators.Value(indicator, scope.Unit, month.SamePeriodLastYear(), scope.Category).Number))];
        return months.Length == 0 || months.Any(month => month.Counted is null)
            || Exact.Sum(months.Select(month => month.Counted!.Value)) is not { Sign: > 0 } total
            ? null
            : Exact.Sum(months.Select(one =>
                one.Counted!.Value * DayShare(one.Month.Start.PlusDays(-1), one.Month.End))) / total;
    }

    private Exact ProfileShare(ExpectedPath.Profile profile, ReportingPeriod period)
    {
        Exact[] weights = [.. profile.Weights.Select(weight => (Exact)weight)];
        PeriodKind[] kinds =
        [
            PeriodKind.Year, PeriodKind.HalfYear, PeriodKind.FourMonths, PeriodKind.Quarter, PeriodKind.TwoMonths,
            PeriodKind.Month, PeriodKind.Week, PeriodKind.Day,
        ];
        IReadOnlyList<ReportingPeriod>? parts = kinds.Select(kind => period.SubPeriods(kind))
            .FirstOrDefault(some => some.Count == weights.Length);
        Exact Elapsed(int i)
        {
            if (parts is not null)
            {
                return DayShare(parts[i].Start.PlusDays(-1), parts[i].End);
            }

            int days = Period.DaysBetween(period.Start, period.End) + 1;
            int gone = Math.Min(days, Period.DaysBetween(period.Start, asOf) + 1);
            Exact position = new Exact(gone * weights.Length, days) - i;
            return position < 0 ? 0 : position > 1 ? 1 : position;
        }

        return Exact.Sum(weights.Select((weight, i) => weight * Elapsed(i))) / Exact.Sum(weights);
    }

    private (Exact, LocalDate)? Start(Target target, Measure measure, OracleCheck check, OracleScope scope)
    {
        LocalDate before = scope.TargetPeriod.Start.PlusDays(-1);
        LocalDate baseline = OracleBounds.EndOf(target.Baseline) ?? before;
        return measure switch
        {
            Measure.Cumulative cumulative => (0, measures.SpanOf(cumulative, scope).Start.PlusDays(-1)),
            Measure.Change { Since: ChangeReference.Fixed named } => (0, named.Period.End),
            Measure.Change { Since: ChangeReference.Baseline } or Measure.Progress => (0, baseline),
            Measure.Change => null,
            Measure.Value value when IsCounted(value) => check.Early ? null : (0, check.Period.Start.PlusDays(-1)),
            _ => target.Baseline is not null && measures.Baseline(measure, scope).Number is { } number
                ? (number, baseline)
                : null,
        };
    }

    private bool IsCounted(Measure.Value value) => indicators.Find(value.Indicator).Quantity is Quantity.Count;

    private bool IsStage(Measure measure) =>
        measure is Measure.Value value && indicators.Find(value.Indicator).Quantity is Quantity.Stage;

    private bool Grows(Measure measure) =>
        measure is Measure.Cumulative || (measure is Measure.Value value && IsCounted(value));

    // What only grows and is over its upper limit stays over it.
    private bool IsBroken(Measure measure, OracleRange bound, Exact value) => Grows(measure)
        && OracleBounds.Edges(bound).High is { } high && (value > high || (value == high && bound.Open));

    private bool StaysReached(Measure measure, Bound bound) => bound is Bound.AtLeast or Bound.Above
        && (Grows(measure) || IsStage(measure)
            || (measure is Measure.CountOfUnits count && StaysTrue(count.Where)));

    private bool StaysTrue(Criterion criterion) => criterion switch
    {
        Criterion.Within within => StaysReached(within.Measure, within.Bound)
            && !OracleBounds.Limits(within.Bound).Any(limit => limit is Limit.Derived),
        Criterion.All all => all.Parts.All(StaysTrue),
        Criterion.Any any => any.Parts.All(StaysTrue),
        Criterion.AtLeastOf some => some.Parts.All(StaysTrue),
        _ => false,
    };
}
