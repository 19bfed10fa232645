using HealthTargets.Evaluation;
using HealthTargets.OrgUnits;
using HealthTargets.Plans;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Scorecards;

/// <summary>Reads the number that a target or a plan brings into a composite.</summary>
internal static class PartReader
{
    /// <summary>Reads a target for a unit.</summary>
    public static CompositePartResult OfVerdict(Composite composite, Verdict verdict)
    {
        Reading value = verdict.Status == Status.NotDue
            ? Reading.Absent(verdict.Absence ?? new Absence(AbsenceReason.NotDue, Place(verdict)))
            : composite.Combine.AsksForTruths ? Truth(verdict) : Number(composite, verdict);
        CompositePartResult part = new()
        {
            Part = verdict.Target.Id.Value,
            Unit = verdict.Unit,
            Value = value,
            Absence = value.Absence,
            Class = ClassOf(verdict),
            Weight = Rational.One,
        };
        return part with { Targets = part.Counts ? (value.IsPresent ? 1 : 0, 1) : (0, 0) };
    }

    /// <summary>Reads the scorecard of a plan.</summary>
    public static CompositePartResult OfPlan(Composite composite, PlanId plan, Scorecard card, OrgUnitId unit) => new()
    {
        Part = plan.Value,
        Unit = unit,
        Value = NumberOf(composite, card),
        Absence = NumberOf(composite, card).Absence,
        Class = card.Grade,
        Weight = Rational.One,
        Targets = (card.Determined, card.Verdicts),
    };

    /// <summary>Names a status as results do.</summary>
    public static string NameOf(Status status)
    {
        string name = status.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static string ClassOf(Verdict verdict) => verdict.Assessment?.Class ?? NameOf(verdict.Status);

    private static Reading Truth(Verdict verdict) => verdict.Attained switch
    {
        true => Reading.Of(Combinations.Full),
        false => Reading.Of(Rational.Zero),
        null => None(verdict, AbsenceCauses.NothingToAttain),
    };

    private static Reading Number(Composite composite, Verdict verdict) => composite.Of switch
    {
        PartNumber.Value => verdict.Value,
        PartNumber.Attainment when verdict.Attainment is { } attainment => Reading.Of(attainment),
        PartNumber.Attainment => None(verdict, AbsenceCauses.NoAttainment),
        PartNumber.Points when verdict.Score is { } points => Reading.Of(points),
        PartNumber.Points => None(verdict, AbsenceCauses.NoPoints),
        PartNumber.Score => Score(verdict),
        _ => verdict.Assessment?.Find(composite.Fact ?? string.Empty)
            ?? None(verdict, AbsenceCauses.NoMethodFor(composite.Fact ?? string.Empty)),
    };

    // A target that is worth nothing by itself is scored as if it were worth 100 points.
    private static Reading Score(Verdict verdict)
    {
        if (verdict.Assessment?.Score is { } score)
        {
            return score;
        }

        decimal points = verdict.Target.Points is > 0 and { } given ? given : 100m;
        Verdict worth = verdict with { Target = verdict.Target with { Points = points } };
        return ScoreRules.Of(worth, null) is { } earned
            ? Reading.Of(earned / points * Combinations.Full)
            : None(verdict, AbsenceCauses.NoScore);
    }

    // A plan whose time has not begun is no part yet.
    private static Reading NumberOf(Composite composite, Scorecard card) =>
        card.Counts is [{ Status: Status.NotDue }]
            ? Reading.Absent(AbsenceReason.NotDue, card.Id)
            : Number(composite, card);

    private static Reading Number(Composite composite, Scorecard card) => composite.Of switch
    {
        _ when composite.Combine.AsksForTruths => card.Fulfilled switch
        {
            true => Reading.Of(Combinations.Full),
            false => Reading.Of(Rational.Zero),
            null => Reading.Absent(AbsenceReason.Missing, card.Id),
        },
        PartNumber.Points when card.Points is { } points => Reading.Of(points),
        _ => card.Score is { } score
            ? Reading.Of(score)
            : Reading.Absent(AbsenceReason.Missing, card.Id, AbsenceCauses.NoScore),
    };

    // What is only watched, or has no such number by its nature, is no part; what lacks data is a part without one.
    private static Reading None(Verdict verdict, LocalizedText cause) => Reading.Absent(
        verdict.Absence ?? verdict.Value.Absence
        ?? new Absence(
            verdict.Status == Status.Tracked ? AbsenceReason.NotApplicable : AbsenceReason.Undefined,
            Place(verdict),
            cause));

    private static string Place(Verdict verdict) => $"{verdict.Target.Id}, {verdict.Unit}, {verdict.Period}";
}
