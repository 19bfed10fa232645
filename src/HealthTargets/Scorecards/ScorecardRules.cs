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
        IEnumerable<Scorecard> sections = evaluation.Plan.AllSections().Select(section => Card(
            ScorecardSubject.Section,
            section.Id.Value,
            [.. all.Where(verdict => verdict.Target.Section is { } id && section.Holds(id))],
            scoring));
        Commitment[] strengths = [Commitment.Binding, Commitment.Expected, Commitment.Advocacy];
        IEnumerable<Scorecard> commitments = strengths.Select(commitment => Card(
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
        Dictionary<OrgUnitId, List<Verdict>> byUnit = [];
        foreach (Verdict verdict in evaluation.Verdicts)
        {
            if (!byUnit.TryGetValue(verdict.Unit, out List<Verdict>? own))
            {
                byUnit.Add(verdict.Unit, own = []);
            }

            own.Add(verdict);
        }

        Dictionary<OrgUnitId, int> places = UnitOrder.Of(evaluation.Units);
        List<Scorecard> cards = [];
        Dictionary<OrgUnitId, List<Scorecard>> below = [];
        foreach (List<Verdict> own in byUnit.Values.OrderBy(
            own => places.GetValueOrDefault(own[0].Unit, int.MaxValue)))
        {
            Scorecard card = Card(ScorecardSubject.Unit, own[0].Unit.Value, [.. own], evaluation.Plan.Scoring) with
            {
                Parent = evaluation.Units.Find(own[0].Unit)?.Parent,
            };
            cards.Add(card);
            if (card.Parent is { } parent)
            {
                below.TryAdd(parent, []);
                below[parent].Add(card);
            }
        }

        return cards.ConvertAll(card => card with
        {
            Below = TallyOf(below.GetValueOrDefault(new OrgUnitId(card.Id)) ?? []),
        });
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
        Verdict[] broken = Array.FindAll(
            verdicts, verdict => verdict.Target.Veto && verdict.Status == Status.Missed);

        // What is not due yet is not missing: it never counts.
        Verdict[] scored = [.. verdicts.Where(verdict =>
            verdict.Target.Points is not null && verdict.Status is not (Status.NotDue or Status.Tracked))];
        Scorecard card = new()
        {
            Subject = subject,
            Id = id,
            Counts = CountsOf(verdicts),
            Verdicts = verdicts.Length,
            Determined = verdicts.Count(verdict => verdict.Status is not (Status.NoData or Status.NotDue)),
            Fulfilled = Fulfilled(verdicts),
            Coverage = new(scored.Count(verdict => verdict.Score is not null), scored.Length, null),
            Missing = scoring.Missing,
            BrokenVetoes = broken.Length == 0 ? [] : [.. broken.Select(verdict => verdict.Target.Id).Distinct()],
        };
        return Graded(Scored(card, scored), scoring);
    }

    private static ValueList<StatusCount> CountsOf(Verdict[] verdicts)
    {
        int[] counts = new int[(int)Status.Tracked + 1];
        foreach (Verdict verdict in verdicts)
        {
            counts[(int)verdict.Status]++;
        }

        List<StatusCount> some = [];
        for (int i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
            {
                some.Add(new((Status)i, counts[i]));
            }
        }

        return some.ToValueList();
    }

    // One that is missed decides; else one without data leaves it open.
    private static bool? Fulfilled(Verdict[] verdicts)
    {
        Verdict[] binding = Array.FindAll(
            verdicts,
            verdict => verdict.Target.Commitment == Commitment.Binding && verdict.Status != Status.Tracked);
        return Array.Exists(binding, verdict => verdict.Status is not (Status.Met or Status.NoData)) ? false
            : binding.Length == 0 || Array.Exists(binding, verdict => verdict.Status == Status.NoData) ? null
            : true;
    }

    private static Scorecard Scored(Scorecard card, Verdict[] scored)
    {
        Rational most = Rational.Zero;
        Rational points = Rational.Zero;
        foreach (Verdict verdict in scored)
        {
            points += verdict.Score ?? Rational.Zero;
            most += verdict.Score is not null || card.Missing != MissingScore.Exclude
                ? verdict.Target.Points!.Value
                : Rational.Zero;
        }

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
}
