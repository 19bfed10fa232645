using HealthTargets.Indicators;
using HealthTargets.OrgUnits;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Evaluation;

/// <summary>Judges one check of a target.</summary>
internal sealed class CheckEvaluator(EvaluationContext context, MeasureEvaluator measures)
{
    private readonly LastYearReader lastYear = new(context, measures);
    private readonly DistributionEvaluator distribution = new(context, measures);

    public CheckOutcome Judge(TargetFrame frame, OrgUnitId unit, Check check)
    {
        MeasureScope scope = new(unit, check.Period, check.Category, frame.Period, frame.Target.Baseline);
        return frame.Target.Goal switch
        {
            Goal.Watch watch => Watch(watch, check, scope),
            Goal.Reach reach => Reach(frame, reach, check, scope),
            Goal.Satisfy satisfy => Satisfy(frame, satisfy, check, scope),
            _ => throw new InvalidOperationException("A goal of an unknown form."),
        };
    }

    private CheckOutcome Watch(Goal.Watch watch, Check check, MeasureScope scope)
    {
        Derivation value = measures.Evaluate(watch.Measure, scope);
        Status status = value.Result.Absence?.Reason == AbsenceReason.NotDue ? Status.NotDue
            : value.Result.IsPresent ? Status.Tracked : Status.NoData;
        return new() { Check = check, Status = status, Outcome = value, Value = value };
    }

    private CheckOutcome Satisfy(TargetFrame frame, Goal.Satisfy satisfy, Check check, MeasureScope scope)
    {
        Derivation outcome = measures.Criteria.Evaluate(satisfy.Criterion, scope);
        List<Absence> unknown = [];
        return new()
        {
            Check = check,
            Status = StatusOf(frame, satisfy.Criterion, check, scope, unknown),
            Outcome = outcome,
            Unknown = unknown.FirstOrDefault(),
        };
    }

    // The status of joined conditions follows from the statuses that each would have as a target of its own.
    private Status StatusOf(
        TargetFrame frame, Criterion criterion, Check check, MeasureScope scope, List<Absence> unknown)
    {
        Status Part(Criterion part) => StatusOf(frame, part, check, scope, unknown);
        return criterion switch
        {
            Criterion.Within within =>
                Alone(Reach(frame, new Goal.Reach(within.Measure, within.Bound, []), check, scope), unknown),
            Criterion.All all => StatusRules.All([.. all.Parts.Select(Part)]),
            Criterion.Any any => StatusRules.AtLeast(1, [.. any.Parts.Select(Part)]),
            Criterion.AtLeastOf some => StatusRules.AtLeast(some.Minimum, [.. some.Parts.Select(Part)]),
            Criterion.Not not when check.Due <= context.AsOf => StatusRules.Not(Part(not.Part)),
            Criterion.Not not => OpenNot(not, scope),
            _ => throw new InvalidOperationException("A criterion of an unknown form."),
        };
    }

    private static Status Alone(CheckOutcome part, List<Absence> unknown)
    {
        unknown.AddRange(part is { Status: Status.NoData, WhyUndetermined: { } absence } ? [absence] : []);
        return part.Status;
    }

    private Status OpenNot(Criterion.Not not, MeasureScope scope) =>
        measures.Criteria.Evaluate(not, scope).Result switch
        {
            { IsPresent: false } => Status.NoData,
            { Number.Sign: > 0 } => Status.OnTrack,
            _ when MeasureTraits.StaysTrue(not.Part, context) => Status.Missed,
            _ => Status.OffTrack,
        };

    private CheckOutcome Reach(TargetFrame frame, Goal.Reach reach, Check check, MeasureScope scope)
    {
        NumberForm form = measures.FormOf(reach.Measure);
        BoundOverride? other = OverrideRules.Find(reach.Overrides, context.Units.Find(scope.Unit), scope);
        Derivation? share = distribution.ShareOf(frame, reach, scope, other);
        Bound bound = share is { Result.NumberOrNull: { } number }
            ? DistributionEvaluator.With(other?.Bound ?? reach.Bound, number)
            : other?.Bound ?? reach.Bound;
        BoundLimits limits = share is null ? measures.Limits.Resolve(bound, form, scope)
            : share.Result.Absence is { } none ? new(null, [share], none, false)
            : measures.Limits.Resolve(bound, form, scope) with { Steps = [share] };
        Derivation value = Compared(frame.Target, IncompleteRules.Decide(
            measures.Evaluate(reach.Measure, scope), limits.Range, context));
        CheckOutcome outcome = new()
        {
            Check = check,
            Status = Status.NoData,
            Value = value,
            Bound = share is { Result.IsPresent: false } ? null : bound,
            Override = other,
            Share = share,
            Limits = limits,
            Baseline = frame.Target.Baseline is null
                ? null
                : measures.Baseline(MeasureTraits.Moving(reach.Measure), scope),
            Outcome = CriterionEvaluator.Compare(value, bound, limits) with { Override = other },
        };
        return (value.Result.Absence ?? limits.Absence) is { } absence
            ? outcome with { Status = absence.Reason == AbsenceReason.NotDue ? Status.NotDue : Status.NoData }
            : Judged(frame, reach.Measure, outcome, scope, limits);
    }

    private CheckOutcome Judged(
        TargetFrame frame, Measure measure, CheckOutcome outcome, MeasureScope scope, BoundLimits limits)
    {
        (Rational value, BoundRange range) = (outcome.Value!.Result.Number, limits.Range!);
        NumberForm form = measures.FormOf(measure);
        bool holds = range.Contains(value);
        CourseStart? start = StartOf(frame, measure, outcome);
        ExpectedPath path = frame.Target.Path ?? UsualPath(measure, start);
        ExpectedCourse expected = ExpectedCourse.Of(
                path, value, range, start, outcome.Check, context.AsOf, form, () => LastYear(measure, outcome, scope))
            .At(scope);
        Course? course = StatusRules.CourseOf(
            expected.Progress, frame.Course.OnTrackFrom, frame.Course.AtRiskFrom);
        bool accumulates = MeasureTraits.Accumulates(measure, context);
        bool isFinal = limits.AreSettled && !outcome.Check.IsOnTheWay;
        bool isAbove = range.High is { } high && (range.HighIncluded ? value > high : value >= high);
        bool broken = accumulates && isFinal && isAbove;
        bool over = outcome.IsOver(context.AsOf);
        bool kept = holds && isFinal && MeasureTraits.StaysReached(measure, outcome.Bound!, context);
        bool startUnknown = !holds && !over && start is null && MeasureTraits.Moving(measure) == measure
            && outcome.Baseline is { Result.IsPresent: false }
            && frame.Target.Path is null or ExpectedPath.Linear or ExpectedPath.Profile or ExpectedPath.Geometric;
        bool hasNoPath = path is ExpectedPath.Geometric && expected.Expected?.Result.IsPresent == false && !holds;
        Status status = over || kept || broken
            ? holds ? Status.Met : Status.Missed
            : startUnknown || hasNoPath ? Status.NoData : StatusRules.OfOpen(holds, course);
        LocalDate reached = LocalDate.Min(context.AsOf, outcome.Check.Due);
        int elapsed = start is null ? 0 : Period.DaysBetween(start.DayBefore, reached);
        int left = Period.DaysBetween(context.AsOf, outcome.Check.Due);
        return outcome with
        {
            Status = status,
            Course = over ? null : broken ? Course.Unreachable : course,
            Expected = over ? null : expected.Expected,
            Attainment = AttainmentOf(value, range, start),
            Gap = range.Margin(value),
            Pace = start is not null && elapsed > 0 ? (value - start.Number) / elapsed : null,
            RequiredPace = !holds && !broken && left > 0 && form.Scale is null
                ? (range.LimitFor(value) - value) / left
                : null,
        };
    }

    private LastYearParts? LastYear(Measure measure, CheckOutcome outcome, MeasureScope scope) => measure switch
    {
        Measure.Cumulative cumulative => lastYear.Read(
            cumulative.Indicator, scope, outcome.Value?.Period ?? outcome.Check.Period),
        Measure.Value value when MeasureTraits.Accumulates(value, context) =>
            lastYear.Read(value.Indicator, scope, outcome.Check.Period),
        _ => null,
    };

    private ExpectedPath UsualPath(Measure measure, CourseStart? start) =>
        start is not null ? new ExpectedPath.Linear()
        : MeasureTraits.IsStage(measure, context) ? new ExpectedPath.None()
        : new ExpectedPath.Constant();

    private CourseStart? StartOf(TargetFrame frame, Measure measure, CheckOutcome outcome)
    {
        LocalDate? baselineEnd = MeasureTraits.EndOf(frame.Target.Baseline);
        LocalDate beforeTarget = frame.Period.Start.PlusDays(-1);
        return measure switch
        {
            Measure.Cumulative => new(Rational.Zero, (outcome.Value?.Period ?? frame.Period).Start.PlusDays(-1)),
            Measure.Change { Since: ChangeReference.Fixed named } => new(Rational.Zero, named.Period.End),
            Measure.Progress or Measure.Change { Since: ChangeReference.Baseline } =>
                new(Rational.Zero, baselineEnd ?? beforeTarget),
            Measure.Change => null,
            _ when MeasureTraits.Accumulates(measure, context) => outcome.Check.IsOnTheWay
                ? null
                : new(Rational.Zero, outcome.Check.Period.Start.PlusDays(-1)),
            _ => outcome.Baseline?.Result.NumberOrNull is { } number ? new(number, baselineEnd ?? beforeTarget) : null,
        };
    }

    private static Rational AttainmentOf(Rational value, BoundRange range, CourseStart? start)
    {
        if (start is null || range.Contains(start.Number))
        {
            return range.Attainment(value);
        }

        // A start on the limit of an open bound is outside without a way to go.
        Rational limit = range.LimitFor(start.Number);
        return limit == start.Number ? range.Attainment(value) : (value - start.Number) / (limit - start.Number);
    }

    private static Derivation Compared(Target target, Derivation value) =>
        target.Compare == ComparePolicy.Rounded && value.Form?.Decimals is { } decimals && value.Result.IsPresent
            ? value with
            {
                Kind = DerivationKind.Rounded,
                Factor = decimals,
                Inputs = [value],
                Result = Reading.Of(value.Result.Number.Round(decimals)),
                Observation = null,
                Warnings = [],
            }
            : value;
}
