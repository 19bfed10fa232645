using HealthTargets.Evaluation;
using HealthTargets.Plans;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Scorecards;

/// <summary>Sums verdicts up into scorecards.</summary>
public static class ScorecardRules
{
    /// <summary>
    /// Sums an evaluation up: the plan, then each section, each commitment and each unit that has verdicts of its own
    /// (units only where the plan has verdicts for several).
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
        IEnumerable<Scorecard> units = all.GroupBy(verdict => verdict.Unit)
            .Select(group => Card(ScorecardSubject.Unit, group.Key.Value, [.. group], scoring));
        Scorecard plan = Card(ScorecardSubject.Plan, evaluation.Plan.Id.Value, [.. all], scoring);
        return sections.Concat(commitments).Where(card => card.Verdicts > 0)
            .Concat(all.Select(verdict => verdict.Unit).Distinct().Skip(1).Any() ? units : [])
            .Prepend(plan)
            .ToValueList();
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
        Scorecard card = new()
        {
            Subject = subject,
            Id = id,
            Counts = verdicts.GroupBy(verdict => verdict.Status).OrderBy(group => group.Key)
                .Select(group => new StatusCount(group.Key, group.Count())).ToValueList(),
            Verdicts = verdicts.Length,
            Determined = verdicts.Count(verdict => verdict.Status is not (Status.NoData or Status.NotDue)),
            Fulfilled = Fulfilled(verdicts),
            BrokenVetoes = vetoes,
        };
        return Graded(Scored(card, verdicts, scoring.Missing), scoring);
    }

    // One that is missed decides; else one without data leaves it open.
    private static bool? Fulfilled(Verdict[] verdicts)
    {
        Status[] binding = [.. verdicts
            .Where(verdict => verdict.Target.Commitment == Commitment.Binding && verdict.Status != Status.Tracked)
            .Select(verdict => verdict.Status)];
        return binding.Any(status => status is not (Status.Met or Status.NoData)) ? false
            : binding.Contains(Status.NoData) ? null
            : true;
    }

    // What is not due yet is not missing: it never counts.
    private static Scorecard Scored(Scorecard card, Verdict[] verdicts, MissingScore missing)
    {
        Verdict[] counting = [.. verdicts.Where(verdict => verdict.Target.Points is not null
            && verdict.Status is not (Status.NotDue or Status.Tracked)
            && (verdict.Score is not null || missing != MissingScore.Exclude))];
        Rational most = Sum(counting.Select(verdict => (Rational)verdict.Target.Points!.Value));
        if (most.Sign <= 0 || (missing == MissingScore.Fail && counting.Any(verdict => verdict.Score is null)))
        {
            return card;
        }

        Rational points = Sum(counting.Select(verdict => verdict.Score ?? Rational.Zero));
        return card with { Points = points, PointsMax = most, Score = points / most * 100 };
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
