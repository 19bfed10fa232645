using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>Judges a target for one unit: every check, and what they come to together.</summary>
internal sealed class TargetEvaluator
{
    private readonly EvaluationContext context;
    private readonly MeasureEvaluator measures;
    private readonly CheckEvaluator checks;
    private readonly TrendRules trends;
    private readonly ProjectionRules projections;
    private readonly MethodEvaluator methods;

    public TargetEvaluator(EvaluationContext context)
    {
        this.context = context;
        measures = new(context);
        checks = new(context, measures);
        trends = new(context, measures);
        projections = new(context, measures);
        methods = new(context, measures);
    }

    /// <summary>Forgets what was kept of the target before, which other targets do not ask for.</summary>
    public void Forget() => measures.Forget();

    public TargetFinding Evaluate(TargetFrame frame, OrgUnitId unit)
    {
        if (context.AsOf < frame.Period.Start)
        {
            return new(NotDue(frame, unit), null, null);
        }

        IReadOnlyList<Check> all = CheckList.Of(frame);
        List<CheckOutcome> judged = CheckList.OnTheWay(frame, context.AsOf) is { } way
            ? [.. way.Select(check => checks.Judge(frame, unit, check))]
            : Judge(frame, unit, all);
        List<VerdictWarning> warnings = [];
        if (frame.Target.Timing is Timing.Every && judged.Count > 0 && judged.TrueForAll(HasNoRows)
            && Judge(frame, unit, CheckList.OfWholePeriod(frame)) is { } whole && !whole.TrueForAll(HasNoRows))
        {
            warnings.Add(new(WarningKind.OnlyWholePeriodReported, $"{frame.Target.Id}, {unit}, {frame.Period}"));
            (all, judged) = ([.. whole.Select(outcome => outcome.Check)], whole);
        }

        return judged.Count == 0
            ? new(NotDue(frame, unit), null, null)
            : Together(frame, unit, judged, all, warnings);
    }

    private static bool HasNoRows(CheckOutcome outcome) => !HasRows(outcome.Outcome);

    /// <summary>Tells whether a row of data was read for what is judged.</summary>
    /// <remarks>Rows of what a limit is derived from say nothing of what is judged.</remarks>
    public static bool HasRows(Derivation node) => node.Observation is not null
        || (node.Kind == DerivationKind.Within ? HasRows(node.Inputs[0]) : node.Inputs.Any(HasRows));

    // A check that must hold at the end of a sub-period says nothing before that end, unless it is broken for good.
    private List<CheckOutcome> Judge(TargetFrame frame, OrgUnitId unit, IReadOnlyList<Check> all)
    {
        bool several = frame.Target.Timing is Timing.Every or Timing.At or Timing.Maintain;
        return [.. all.Where(check => check.Period.Start <= context.AsOf)
            .Select(check => checks.Judge(frame, unit, check))
            .Where(outcome => !several || all.Count == 1 || outcome.IsOver(context.AsOf)
                || outcome.Status == Status.Missed || outcome.Check.Period == frame.Period)];
    }

    private TargetFinding Together(
        TargetFrame frame,
        OrgUnitId unit,
        List<CheckOutcome> judged,
        IReadOnlyList<Check> all,
        List<VerdictWarning> warnings)
    {
        int checkCount = all.Count;
        bool watched = frame.Target.Goal is Goal.Watch;
        CheckOutcome decisive = watched ? Latest(judged) : Decisive(judged);
        Derivation outcome = watched || judged.Count == 1 ? decisive.Outcome : AllHold(unit, frame.Period, judged);
        Status status = watched ? decisive.Status : StatusOf(judged, checkCount);
        bool several = checkCount > 1;
        var projected = projections.Of(frame, unit, decisive);
        Verdict verdict = new()
        {
            Target = frame.Target,
            Unit = unit,
            Period = frame.Period,
            Status = status,
            Attained = watched ? null
                : outcome.Result.IsPresent ? outcome.Result.Number.Sign > 0 : null,
            Course = trends.Regressed(frame, unit, decisive) ? Course.Regressed
                : status == Status.Missed && context.AsOf < all[^1].Due ? Course.Unreachable : decisive.Course,
            Value = decisive.Value?.Result ?? NoValue(frame, unit, outcome),
            Parts = RatioParts.From(decisive.Value),
            DecisivePeriod = (several || decisive.Check.IsOnTheWay) && decisive.Check.Period != frame.Period
                ? decisive.Check.Period
                : null,
            DecisiveCategory = decisive.Check.Category,
            Form = FormOf(frame.Target.Goal),
            Bound = decisive.Bound,
            Override = decisive.Override,
            Share = DistributionEvaluator.Summary(decisive.Share),
            Limits = decisive.Limits is null ? [] : ResolvedLimit.Of(decisive.Outcome),
            Baseline = decisive.Baseline?.Result.NumberOrNull,
            Expected = decisive.Expected?.Result.NumberOrNull,
            Attainment = decisive.Attainment,
            Gap = decisive.Gap,
            Pace = decisive.Pace,
            RequiredPace = decisive.RequiredPace,
            Projection = projected?.Projection,
            Trend = trends.Of(frame, unit, decisive),
            Coverage = decisive.Value?.Coverage ?? decisive.Outcome.Coverage,
            Checks = several ? ChecksOf(frame.Target.Timing, judged, checkCount) : null,
            Absence = outcome.Result.Absence
                ?? (status == Status.NoData ? FirstUndetermined(judged) : null),
            Warnings = [.. warnings.Concat(judged.SelectMany(WarningsOf)).Distinct()],
            Observations = [.. judged.SelectMany(RowsOf).Distinct<Observation>(ReferenceEqualityComparer.Instance)],
        };
        Verdict assessed = methods.Assess(verdict, frame, unit, decisive);
        Verdict scored = assessed with { Score = ScoreRules.Of(assessed, frame.Method?.Scores) };
        return new(scored, outcome, decisive.Expected, projected?.Line);
    }

    private static Status StatusOf(List<CheckOutcome> judged, int checkCount)
    {
        Status soFar = StatusRules.All([.. judged.Select(check => check.Status)]);

        // What has held so far can still be lost in the checks that are to come.
        return soFar == Status.Met && judged.Count < checkCount ? Status.OnTrack : soFar;
    }

    // What is watched reports its latest number; how many there are is in the count of checks.
    private static CheckOutcome Latest(List<CheckOutcome> judged) =>
        judged.FindLast(check => check.Outcome.Result.IsPresent) ?? judged[^1];

    // The check that decides: one that is missed before one that is absent, else the one with the least to spare.
    private static CheckOutcome Decisive(List<CheckOutcome> judged)
    {
        CheckOutcome first = judged[0];
        foreach (CheckOutcome check in judged)
        {
            int order = Rank(check).CompareTo(Rank(first));
            order = order != 0 ? order : (check.Gap ?? Rational.Zero).CompareTo(first.Gap ?? Rational.Zero);
            first = order < 0 ? check : first;
        }

        return first;

        static int Rank(CheckOutcome check) =>
            check.Status switch { Status.Missed => 0, Status.NoData => 1, _ => 2 };
    }

    private static Derivation AllHold(OrgUnitId unit, ReportingPeriod period, List<CheckOutcome> judged)
    {
        Derivation[] inputs = [.. judged.Select(check => check.Outcome)];
        return new()
        {
            Kind = DerivationKind.All,
            Unit = unit,
            Period = period,
            Inputs = [.. inputs],
            Result = CriterionEvaluator.AtLeast(inputs.Length, inputs),
        };
    }

    private static Coverage ChecksOf(Timing timing, List<CheckOutcome> judged, int checkCount) => new(
        judged.Count(check => check.Outcome.Result.IsPresent && !check.Check.IsOnTheWay),
        checkCount,
        timing switch
        {
            Timing.Every every => every.Kind,
            Timing.Maintain maintain => maintain.Kind,
            _ => null,
        });

    private static Absence? FirstUndetermined(List<CheckOutcome> judged) =>
        judged.Find(check => check.Status == Status.NoData)?.WhyUndetermined;

    private static IEnumerable<VerdictWarning> WarningsOf(CheckOutcome check) =>
        Derivations(check).SelectMany(node => node.Warnings).Concat(check.Expected?.Warnings ?? []);

    private static IEnumerable<Observation> RowsOf(CheckOutcome check) =>
        Derivations(check).Where(node => node.Observation is not null).Select(node => node.Observation!);

    private static IEnumerable<Derivation> Derivations(CheckOutcome check) =>
        check.Outcome.SelfAndBelow().Concat(check.Baseline?.SelfAndBelow() ?? []);

    private NumberForm FormOf(Goal goal) => goal switch
    {
        Goal.Watch watch => measures.FormOf(watch.Measure),
        Goal.Reach reach => measures.FormOf(reach.Measure),
        _ => new NumberForm(null, null, null),
    };

    private static Reading NoValue(TargetFrame frame, OrgUnitId unit, Derivation outcome) => Reading.Absent(
        outcome.Result.Absence
        ?? new(AbsenceReason.NotApplicable, $"{frame.Target.Id}, {unit}", AbsenceCauses.SeveralConditions));

    private Verdict NotDue(TargetFrame frame, OrgUnitId unit)
    {
        Absence absence = new(AbsenceReason.NotDue, $"{frame.Target.Id}, {unit}, {frame.Period}");
        return new()
        {
            Target = frame.Target,
            Unit = unit,
            Period = frame.Period,
            Status = Status.NotDue,
            Value = Reading.Absent(absence),
            Form = FormOf(frame.Target.Goal),
            Bound = (frame.Target.Goal as Goal.Reach)?.Bound,
            Baseline = frame.Target.Baseline is Baseline.Given given ? given.Value : null,
            Absence = absence,
        };
    }
}
