using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Plans;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Tests.Evaluation.Oracle;

/// <summary>The verdicts of a plan: when each target must hold, and what its checks come to together.</summary>
internal sealed class OraclePlan
{
    private readonly Plan plan;
    private readonly LocalDate asOf;
    private readonly OracleUnits units;
    private readonly OracleJudge judge;

    private OraclePlan(Plan plan, IReadOnlyList<OrgUnit> all, OracleFacts facts, LocalDate asOf)
    {
        (this.plan, this.asOf) = (plan, asOf);
        units = new OracleUnits(all);
        OracleIndicators indicators = new(plan.Indicators, units, facts, asOf);
        OracleMeasures measures = new(indicators, units, facts, asOf, id =>
            plan.Parts.FirstOrDefault(part => part.Id == id) is { } part
                ? Fulfilled(new OraclePlan(part, all, facts, asOf))
                : Answer.No(AbsenceReason.Missing) with { Seen = false });
        judge = new OracleJudge(indicators, measures, units, asOf, plan.Unit);
    }

    public static IEnumerable<OracleVerdict> Verdicts(
        Plan plan, IReadOnlyList<OrgUnit> units, IEnumerable<Observation> rows, LocalDate asOf) =>
        new OraclePlan(plan, units, new OracleFacts(rows), asOf).Verdicts();

    private static Answer Fulfilled(OraclePlan part)
    {
        Answer[] binding = [.. part.Verdicts()
            .Where(verdict => part.plan.Targets.First(target => target.Id == verdict.Target) is
            {
                Commitment: Commitment.Binding,
                Goal: not Goal.Watch,
            } || (verdict.Status is Status.NoData or Status.NotDue
                && part.plan.Targets.First(target => target.Id == verdict.Target).Commitment == Commitment.Binding))
            .GroupBy(verdict => verdict.Target)
            .SelectMany(ofTarget => ofTarget.OrderBy(verdict => verdict.Unit.Value, StringComparer.Ordinal))
            .Select(verdict => verdict.Status == Status.NoData
                ? Answer.No(verdict.Why ?? AbsenceReason.Missing)
                : Answer.Truth(verdict.Status == Status.Met))];
        return (binding.Length == 0 ? Answer.No(AbsenceReason.Undefined) : OracleMeasures.AtLeast(binding.Length, binding)) with { Seen = false };
    }

    private IEnumerable<OracleVerdict> Verdicts() => plan.Targets.SelectMany(target =>
    {
        ReportingPeriod period = target.Period ?? SectionPeriod(plan.Sections, target.Section, plan.Period) ?? plan.Period;
        LocalDate date = asOf < period.Start ? period.Start : asOf > period.End ? period.End : asOf;
        IEnumerable<OrgUnitId> below = target.Distribute is { } rule
            ? OracleShares.Units(rule, plan.Unit, units, date)
            : [];
        return units.Select(target.Scope, plan.Unit, date).Concat(below).Select(unit => Verdict(target, period, unit));
    });

    private static ReportingPeriod? SectionPeriod(
        IEnumerable<PlanSection> sections, SectionId? id, ReportingPeriod above) => sections
        .Select(section => section.Id == id
            ? section.Period ?? above
            : SectionPeriod(section.Sections, id, section.Period ?? above))
        .FirstOrDefault(found => found is not null);

    private OracleVerdict Verdict(Target target, ReportingPeriod period, OrgUnitId unit)
    {
        OracleVerdict notDue = new(target.Id, unit, Status.NotDue, null, Answer.No(AbsenceReason.NotDue), null);
        if (asOf < period.Start)
        {
            return notDue;
        }

        OracleCheck[] all = Checks(target, period);
        OracleCheck[] judged = Early(target, period) is { } early
            ? [.. early.Select(check => judge.Judge(target, target.Course ?? plan.Course, period, unit, check))]
            : Judge(target, period, unit, all);
        if (target.Timing is Timing.Every && judged.Length > 0 && judged.All(HasNoRows))
        {
            OracleCheck[] whole = Checks(target with { Timing = new Timing.AtEnd() }, period);
            OracleCheck[] instead = Judge(target, period, unit, whole);
            (all, judged) = instead.All(HasNoRows) ? (all, judged) : (whole, instead);
        }

        return judged.Length == 0 ? notDue : Together(target, unit, judged, judged.Length < all.Length);
    }

    private static bool HasNoRows(OracleCheck check) => !check.Truth!.Seen;

    private static OracleCheck[] Checks(Target target, ReportingPeriod period)
    {
        ReportingPeriod until = target.Timing is Timing.By by && by.Date != period.End && by.Date >= period.Start
            ? ReportingPeriod.Custom(period.Start, by.Date)
            : period;
        (ReportingPeriod Period, LocalDate Due)[] times = target.Timing switch
        {
            Timing.Every every => [.. period.SubPeriods(every.Kind).Select(part => (part, part.End))],
            Timing.Maintain keep => [.. period.SubPeriods(keep.Kind).SkipWhile(part => part.End < keep.From)
                .Select(part => (part, part.End))],
            Timing.At at => [.. at.Periods.Select(part => (part, part.End))],
            Timing.By due => [(until, due.Date)],
            _ => [(period, period.End)],
        };
        CategoryId?[] groups = [.. target.Categories.Select(id => (CategoryId?)id).DefaultIfEmpty(null)];
        return [.. times.SelectMany(time => groups.Select(group => new OracleCheck(time.Period, time.Due, group)))];
    }

    // Before the part with the day is over, the latest part that is over shows the way; nothing does before that.
    private OracleCheck[]? Early(Target target, ReportingPeriod period)
    {
        if (target.Timing is not Timing.Maintain keep)
        {
            return null;
        }

        ReportingPeriod[] parts = [.. period.SubPeriods(keep.Kind)];
        LocalDate due = parts.First(part => part.Start <= keep.From && keep.From <= part.End).End;
        return due <= asOf ? null : [.. Checks(target with { Timing = new Timing.Every(keep.Kind) }, period)
            .Where(check => check.Due <= asOf).GroupBy(check => check.Due).TakeLast(1).SelectMany(group => group)
            .Select(check => check with { Due = due, Early = true })];
    }

    // A check of several that is not over says nothing, unless it is lost.
    private OracleCheck[] Judge(Target target, ReportingPeriod period, OrgUnitId unit, OracleCheck[] all)
    {
        bool several = all.Length > 1 && target.Timing is Timing.Every or Timing.At or Timing.Maintain;
        return [.. all.Where(check => check.Period.Start <= asOf)
            .Select(check => judge.Judge(target, target.Course ?? plan.Course, period, unit, check))
            .Where(check => !several || all.Length == 1 || check.Due <= asOf || check.Status == Status.Missed
                || check.Period == period)];
    }

    private static OracleVerdict Together(Target target, OrgUnitId unit, OracleCheck[] judged, bool more)
    {
        if (target.Goal is Goal.Watch)
        {
            OracleCheck latest = judged.LastOrDefault(check => check.Value!.Number is not null) ?? judged[^1];
            return new(target.Id, unit, latest.Status, null, latest.Value, null) { Why = latest.Value!.Why };
        }

        OracleCheck decisive = judged.OrderBy(check => check.Status == Status.Missed ? 0 : check.Status == Status.NoData ? 1 : 2)
            .ThenBy(check => check.Gap ?? 0).First();
        Answer truth = OracleMeasures.AtLeast(judged.Length, [.. judged.Select(check => check.Truth!)]);
        Status status = OracleJudge.Weakest(judged.Length, [.. judged.Select(check => check.Status)]);
        return new(
            target.Id,
            unit,
            status == Status.Met && more ? Status.OnTrack : status,
            truth.Number is null ? null : truth.IsTrue,
            decisive.Value,
            decisive.Gap) { Why = truth.Why };
    }
}
