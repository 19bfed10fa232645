using HealthTargets.Indicators;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Tests.Evaluation.Oracle;

/// <summary>Measures and conditions: DESIGN.md, 2, word for word.</summary>
internal sealed class OracleMeasures(
    OracleIndicators indicators, OracleUnits units, OracleFacts facts, LocalDate asOf, Func<PlanId, Answer> fulfilled)
{
    public Answer Take(Measure measure, OracleScope scope) => measure switch
    {
        Measure.Value value => indicators.Value(value.Indicator, scope.Unit, scope.Period, scope.Category),
        Measure.Cumulative cumulative => indicators.Value(
            cumulative.Indicator, scope.Unit, SpanOf(cumulative, scope), scope.Category),
        Measure.Change change => Change(change, scope),
        Measure.Progress progress => Progress(progress, scope),
        Measure.ShareOfUnits share => Share(true, Judged(share.Units, share.Where, scope), share.Missing),
        Measure.CountOfUnits count => Share(false, Judged(count.Units, count.Where, scope), count.Missing),
        Measure.ShareOfPlans plans => Share(true, [.. plans.Plans.Select(fulfilled)], new MissingPolicy.Require()),
        Measure.Rank rank => Rank(rank, scope),
        Measure.Streak streak => Streak(streak, scope),
        _ => new OraclePeers(this, units, asOf).Take(measure, scope),
    };

    public Answer Holds(Criterion criterion, OracleScope scope) => criterion switch
    {
        Criterion.Within within => Within(within, scope),
        Criterion.All all => AtLeast(all.Parts.Count, [.. all.Parts.Select(part => Holds(part, scope))]),
        Criterion.Any any => AtLeast(1, [.. any.Parts.Select(part => Holds(part, scope))]),
        Criterion.AtLeastOf some => AtLeast(some.Minimum, [.. some.Parts.Select(part => Holds(part, scope))]),
        Criterion.Not not => Holds(not.Part, scope) is var part && part.Number is not null
            ? Answer.Truth(!part.IsTrue).From(part)
            : Holds(not.Part, scope),
        _ => throw new InvalidOperationException("A condition of an unknown form."),
    };

    /// <summary>Gets a bound with the numbers of its limits, or why there is no such number.</summary>
    public (OracleRange? Range, AbsenceReason? Why) Resolve(Bound bound, OracleScope scope)
    {
        (Answer Number, bool Settled)[] limits =
            [.. OracleBounds.Limits(bound).Select(limit => OracleLimits.Number(limit, scope, this, units, asOf))];
        if (limits.FirstOrDefault(limit => limit.Number.Number is null).Number is { } absent)
        {
            return (null, absent.Why);
        }

        OracleRange range = OracleBounds.Range(
            bound, [.. limits.Select(limit => limit.Number.Number!.Value)], limits.All(limit => limit.Settled));
        return range.Low is { } low && range.High is { } high && low > high
            ? (null, AbsenceReason.Undefined)
            : (range, null);
    }

    private Answer Within(Criterion.Within within, OracleScope scope)
    {
        (OracleRange? range, AbsenceReason? why) = Resolve(within.Bound, scope);
        Answer answer = Take(within.Measure, scope).Against(range);
        return answer.Number is not { } number ? answer
            : range is null ? Answer.No(why!.Value) with { Seen = answer.Seen }
            : Answer.Truth(OracleBounds.Holds(range, number)).From(answer);
    }

    public Answer Baseline(Measure measure, OracleScope scope) => scope.Baseline switch
    {
        Baseline.Given given => Answer.Of(given.Value) with { Seen = false },
        Baseline.Observed observed => Take(measure, scope with { Period = observed.Period, Baseline = null }),
        _ => Answer.No(AbsenceReason.Undefined) with { Seen = false },
    };

    /// <summary>Gets the days over which a measure accumulates.</summary>
    public ReportingPeriod SpanOf(Measure.Cumulative measure, OracleScope scope)
    {
        LocalDate? start = measure.Span switch
        {
            CumulativeSpan.Plan => scope.TargetPeriod.Start,
            CumulativeSpan.Year => new LocalDate(scope.Period.End.Year, 1, 1),
            _ => units.Under(scope.Unit).Select(unit => unit.Id).Append(scope.Unit)
                .Min(unit => facts.Earliest(measure.Indicator, unit, scope.Category)),
        };
        return start is { } first && first <= scope.Period.End && first != scope.Period.Start
            ? ReportingPeriod.Custom(first, scope.Period.End)
            : scope.Period;
    }

    public static Answer AtLeast(int needed, IReadOnlyList<Answer> parts)
    {
        int holding = parts.Count(part => part.IsTrue);
        int unknown = parts.Count(part => part.Number is null);
        Answer whole = holding >= needed ? Answer.Truth(true)
            : holding + unknown < needed ? Answer.Truth(false)
            : Answer.No(parts.First(part => part.Number is null).Why!.Value);
        return whole.From(parts);
    }

    private Answer Change(Measure.Change change, OracleScope scope)
    {
        Answer later = Take(change.Of, scope);
        (Answer earlier, LocalDate? end) = Earlier(change, scope, later);
        if (later.Number is not { } now || earlier.Number is not { } before)
        {
            return Answer.No((later.Why ?? earlier.Why)!.Value).From(later, earlier);
        }

        Exact years = end is { } day ? new Exact(Months(day, scope.Period.End), 12) : 0;
        Answer none = Answer.No(AbsenceReason.Undefined);
        Answer whole = change.Form switch
        {
            ChangeForm.Percent => before.Sign == 0 ? none : Answer.Of((now - before) / before.Size() * 100),
            ChangeForm.AnnualReduction => years.Sign <= 0 || now.Sign <= 0 || before.Sign <= 0
                ? none
                : Answer.Of(((Exact)1 - OracleRoots.Power(now / before, (Exact)1 / years)) * 100),
            ChangeForm.PerYear => years.Sign <= 0 ? none : Answer.Of((now - before) / years),
            _ => Answer.Of(now - before),
        };
        return whole.From(later, earlier);
    }

    private (Answer Earlier, LocalDate? End) Earlier(Measure.Change change, OracleScope scope, Answer later)
    {
        if (change.Since is ChangeReference.Baseline)
        {
            return (Baseline(change.Of, scope), OracleBounds.EndOf(scope.Baseline) ?? scope.TargetPeriod.Start.PlusDays(-1));
        }

        if (change.Since is ChangeReference.Fixed named)
        {
            return (Take(change.Of, scope with { Period = named.Period }), named.Period.End);
        }

        ReportingPeriod full = change.Since is ChangeReference.LastYear
            ? scope.Period.SamePeriodLastYear()
            : scope.Period.Previous();
        ReportingPeriod part = later.Through is { } through && through < scope.Period.End
            ? ReportingPeriod.Custom(full.Start, SameDay(full, scope.Period.Start, through))
            : full;
        return (Take(change.Of, scope with { Period = part }), full.End);
    }

    // The day as far into the earlier period as a day is into the later one, by months where both start alike.
    private static LocalDate SameDay(ReportingPeriod full, LocalDate start, LocalDate through)
    {
        LocalDate day = full.Start.PlusDays(Period.DaysBetween(start, through));
        if (full.Start.Day == start.Day)
        {
            int months = (12 * (through.Year - start.Year)) + through.Month - start.Month;
            YearMonth month = full.Start.ToYearMonth().PlusMonths(months);
            bool last = through.PlusDays(1).Day == 1;
            int days = month.ToDateInterval().Length;
            day = month.OnDayOfMonth(last ? days : Math.Min(through.Day, days));
        }

        return day > full.End ? full.End : day < full.Start ? full.Start : day;
    }

    // Whole months from the end of one day to the end of another.
    private static int Months(LocalDate first, LocalDate last)
    {
        bool ends = first.PlusDays(1).Day == 1 && last.PlusDays(1).Day == 1;
        int months = (12 * (last.Year - first.Year)) + last.Month - first.Month;
        return ends || months == 0 ? months : Period.Between(first, last, PeriodUnits.Months).Months;
    }

    private Answer Progress(Measure.Progress progress, OracleScope scope)
    {
        Answer now = Take(progress.Of, scope);
        Answer start = Baseline(progress.Of, scope);
        Answer whole = now.Number is not { } number || start.Number is not { } from
            ? Answer.No((now.Why ?? start.Why)!.Value)
            : from == progress.Goal ? Answer.No(AbsenceReason.Undefined)
            : Answer.Of((number - from) / (progress.Goal - from) * 100);
        return whole.From(now, start);
    }

    private Answer[] Judged(UnitSelection selection, Criterion where, OracleScope scope)
    {
        LocalDate date = asOf < scope.Period.End ? asOf : scope.Period.End;
        return [.. units.Select(selection, scope.Unit, date).OrderBy(unit => unit.Value, StringComparer.Ordinal)
            .Select(unit => Holds(where, scope with { Unit = unit }))];
    }

    public static Answer Share(bool percent, Answer[] all, MissingPolicy policy)
    {
        Answer[] applying = [.. all.Where(unit => unit.Applies)];
        Answer? absent = applying.FirstOrDefault(unit => unit.Number is null);
        bool withheld = applying.Any(unit => unit.Why == AbsenceReason.Suppressed);
        bool tolerated = policy is MissingPolicy.Skip || (policy is MissingPolicy.Zero && !withheld);
        if (absent is not null && !tolerated)
        {
            Answer none = Answer.No(absent.Why!.Value).From(applying);
            return percent ? none : none with { Least = applying.Count(unit => unit.IsTrue) };
        }

        int yes = applying.Count(unit => unit.IsTrue);
        int among = policy is MissingPolicy.Skip ? applying.Count(unit => unit.Number is not null) : applying.Length;
        Answer whole = !percent ? Answer.Of(yes)
            : among == 0 ? Answer.No(AbsenceReason.Undefined)
            : Answer.Of(new Exact(100 * yes, among));
        return whole.From(policy is MissingPolicy.Zero && absent is not null
            ? [.. applying.Where(unit => unit.Number is not null)]
            : applying);
    }

    private Answer Rank(Measure.Rank rank, OracleScope scope)
    {
        LocalDate date = asOf < scope.Period.End ? asOf : scope.Period.End;
        Answer own = Take(rank.Of, scope);
        Answer[] all = [.. units.Select(rank.Peers, scope.Unit, date).Where(unit => unit != scope.Unit)
            .Select(unit => Take(rank.Of, scope with { Unit = unit })).Where(peer => peer.Applies).Append(own)];
        Exact[] numbers = [.. all.Where(answer => answer.Number is not null).Select(answer => answer.Number!.Value)];
        if (own.Number is not { } number)
        {
            return Answer.No(own.Why!.Value).From(all);
        }

        Exact[] better = [.. numbers.Where(other => rank.Best == Direction.Higher ? other > number : other < number)];
        Answer whole = numbers.Length < rank.PeersMin ? Answer.No(AbsenceReason.Undefined) : rank.Ties switch
        {
            RankTies.Best => Answer.Of(better.Length + 1),
            RankTies.Dense => Answer.Of(better.Distinct().Count() + 1),
            _ => Answer.Of(better.Length + numbers.Count(other => other == number)),
        };
        return whole.From(all);
    }

    private Answer Streak(Measure.Streak streak, OracleScope scope)
    {
        Answer[] latestFirst = [.. scope.Period.SubPeriods(streak.Each).Where(part => part.End <= asOf)
            .Select(part => Holds(streak.Where, scope with { Period = part })).Reverse()];
        int length = latestFirst.TakeWhile(part => part.IsTrue).Count();
        Answer whole = latestFirst.Length == 0 ? Answer.No(AbsenceReason.NotDue)
            : length < latestFirst.Length && latestFirst[length].Number is null
                ? Answer.No(latestFirst[length].Why!.Value)
                : Answer.Of(length);
        return whole.From(latestFirst);
    }
}
