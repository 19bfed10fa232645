using HealthTargets.Evaluation;
using HealthTargets.OrgUnits;
using HealthTargets.Plans;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Scorecards;

/// <summary>Sums verdicts up into scorecards.</summary>
public static class ScorecardRules
{
    /// <summary>
    /// Sums an evaluation up: the plan, then each section, each commitment and each unit that has verdicts of its own
    /// (units only where the plan has verdicts for several; each unit before those below it).
    /// </summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <returns>The scorecards in that order.</returns>
    public static ValueList<Scorecard> SumUp(PlanEvaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        PlanScoring scoring = evaluation.Plan.Scoring;
        ValueList<Verdict> all = evaluation.Verdicts;
        IEnumerable<Scorecard> sections = SectionRules.All(evaluation.Plan.Sections).Select(section => Card(
            ScorecardSubject.Section,
            section.Id.Value,
            [.. all.Where(verdict => verdict.Target.Section is { } id && SectionRules.Holds(section, id))],
            scoring));
        IEnumerable<Scorecard> commitments = Enum.GetValues<Commitment>().Select(commitment => Card(
            ScorecardSubject.Commitment,
            NameOf(commitment),
            [.. all.Where(verdict => verdict.Target.Commitment == commitment)],
            scoring));
        IReadOnlyList<Scorecard> units = OfUnits(evaluation);
        Scorecard plan = Card(ScorecardSubject.Plan, evaluation.Plan.Id.Value, [.. all], scoring) with
        {
            Below = TallyOf(units.Where(card => card.Parent == evaluation.Plan.Unit)),
        };
        return sections.Concat(commitments).Where(card => card.Verdicts > 0)
            .Concat(units.Skip(1).Any() ? units : [])
            .Prepend(plan)
            .ToValueList();
    }

    /// <summary>Sums up the verdicts of each unit, in the order of the tree.</summary>
    internal static IReadOnlyList<Scorecard> OfUnits(PlanEvaluation evaluation)
    {
        Dictionary<OrgUnitId, int> places = UnitOrder.Of(evaluation.Units);
        Scorecard[] cards = [.. evaluation.Verdicts.GroupBy(verdict => verdict.Unit)
            .OrderBy(group => places.GetValueOrDefault(group.Key, int.MaxValue))
            .Select(group => Card(
                ScorecardSubject.Unit, group.Key.Value, [.. group], evaluation.Plan.Scoring) with
            {
                Parent = evaluation.Units.Find(group.Key)?.Parent,
            })];
        ILookup<OrgUnitId?, Scorecard> below = cards.ToLookup(card => card.Parent);
        return [.. cards.Select(card => card with { Below = TallyOf(below[new OrgUnitId(card.Id)]) })];
    }

    private static UnitTally? TallyOf(IEnumerable<Scorecard> children)
    {
        // What is only watched promises nothing.
        Scorecard[] below = [.. children.Where(card => card.Counts.Any(one => one.Status != Status.Tracked))];
        return below.Length == 0
            ? null
            : new(
                below.Length,
                below.Count(card => card.Fulfilled == true),
                below.Count(card => card.Fulfilled is null));
    }

    private static string NameOf(Commitment commitment) => commitment switch
    {
        Commitment.Binding => "binding",
        Commitment.Expected => "expected",
        _ => "advocacy",
    };

    private static Scorecard Card(ScorecardSubject subject, string id, Verdict[] verdicts, PlanScoring scoring)
    {
        ValueList<TargetId> vetoes = verdicts
            .Where(verdict => verdict.Target.Veto && verdict.Status == Status.Missed)
            .Select(verdict => verdict.Target.Id).Distinct().ToValueList();

        // What is not due yet is not missing: it never counts.
        Verdict[] scored = [.. verdicts.Where(verdict =>
            verdict.Target.Points is not null && verdict.Status is not (Status.NotDue or Status.Tracked))];
        Scorecard card = new()
        {
            Subject = subject,
            Id = id,
            Counts = verdicts.GroupBy(verdict => verdict.Status).OrderBy(group => group.Key)
                .Select(group => new StatusCount(group.Key, group.Count())).ToValueList(),
            Verdicts = verdicts.Length,
            Determined = verdicts.Count(verdict => verdict.Status is not (Status.NoData or Status.NotDue)),
            Fulfilled = Fulfilled(verdicts),
            Coverage = new(scored.Count(verdict => verdict.Score is not null), scored.Length, null),
            Missing = scoring.Missing,
            BrokenVetoes = vetoes,
        };
        return Graded(Scored(card, scored), scoring);
    }

    // One that is missed decides; else one without data leaves it open.
    private static bool? Fulfilled(Verdict[] verdicts)
    {
        Status[] binding = [.. verdicts
            .Where(verdict => verdict.Target.Commitment == Commitment.Binding && verdict.Status != Status.Tracked)
            .Select(verdict => verdict.Status)];
        return binding.Any(status => status is not (Status.Met or Status.NoData)) ? false
            : binding.Length == 0 || binding.Contains(Status.NoData) ? null
            : true;
    }

    private static Scorecard Scored(Scorecard card, Verdict[] scored)
    {
        Rational most = Sum(scored
            .Where(verdict => verdict.Score is not null || card.Missing != MissingScore.Exclude)
            .Select(verdict => (Rational)verdict.Target.Points!.Value));
        bool isOpen = most.Sign <= 0
            || (card.Missing == MissingScore.Fail && scored.Any(verdict => verdict.Score is null));
        ValueList<ScoreContribution> contributions = scored.Select(verdict => new ScoreContribution
        {
            Target = verdict.Target.Id,
            Unit = verdict.Unit,
            Status = verdict.Status,
            Points = verdict.Score,
            PointsMax = verdict.Target.Points!.Value,
            Share = isOpen ? null : (verdict.Score ?? Rational.Zero) / most * 100,
            Absence = verdict.Score is null ? verdict.Absence ?? verdict.Value.Absence : null,
        }).ToValueList();
        if (isOpen)
        {
            return card with { Contributions = contributions };
        }

        Rational points = Sum(scored.Select(verdict => verdict.Score ?? Rational.Zero));
        return card with
        {
            Contributions = contributions,
            Points = points,
            PointsMax = most,
            Score = points / most * 100,
        };
    }

    private static Scorecard Graded(Scorecard card, PlanScoring scoring)
    {
        if (scoring.Grades.Count == 0 || (card.Score is null && card.BrokenVetoes.Count == 0))
        {
            return card;
        }

        string? lowest = scoring.LowestGrade ?? scoring.Grades[^1].Grade;
        GradeBand? band = card.BrokenVetoes.Count > 0
            ? null
            : scoring.Grades.FirstOrDefault(grade => card.Score >= (Rational)grade.AtLeast);
        return card with { Grade = band?.Grade ?? (card.BrokenVetoes.Count > 0 ? lowest : scoring.LowestGrade) };
    }

    private static Rational Sum(IEnumerable<Rational> numbers) =>
        numbers.Aggregate(Rational.Zero, (sum, number) => sum + number);
}
