using System.Numerics;
using HealthTargets.Evaluation;
using HealthTargets.Periods;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Expressions.Types;
using HealthTargets.Scorecards;
using HealthTargets.Values;

namespace HealthTargets.Rules.Decisions;

/// <summary>What rules can read of verdicts, scorecards and plans. A number that is not there is null.</summary>
internal static class DecisionFacts
{
    // Beyond this many bits of numerator or denominator a number is rounded by way of a binary one.
    private const int BitsMax = 90;

    /// <summary>Gets the type of <c>verdict</c>.</summary>
    internal static FactType Verdict { get; } = FactType.OfMembers<Verdict>(members =>
    {
        members.Add("target", verdict => verdict.Target.Id.Value);
        members.Add("title", verdict => verdict.Target.Title?.In(Language.English));
        members.Add("section", verdict => verdict.Target.Section?.Value);
        members.Add("unit", verdict => verdict.Unit.Value);
        members.Add("period", verdict => verdict.Period.ToString());
        members.Add("status", verdict => PlanWords.Statuses.WordFor(verdict.Status));
        members.Add("attained", verdict => verdict.Attained);
        members.Add("value", verdict => Number(verdict.Value.NumberOrNull));
        members.Add("baseline", verdict => Number(verdict.Baseline));
        members.Add("expected", verdict => Number(verdict.Expected));
        members.Add("attainment", verdict => Number(verdict.Attainment));
        members.Add("gap", verdict => Number(verdict.Gap));
        members.Add("pace", verdict => Number(verdict.Pace));
        members.Add("requiredPace", verdict => Number(verdict.RequiredPace));
        members.Add("score", verdict => Number(verdict.Score));
        members.Add("class", verdict => verdict.Assessment?.Row?.Class);
        members.Add("isMissing", verdict => verdict.Absence is not null);
    });

    /// <summary>Gets the type of <c>scorecard</c>.</summary>
    internal static FactType Scorecard { get; } = FactType.OfMembers<Scorecard>(members =>
    {
        members.Add("subject", card => Word(card.Subject.ToString()));
        members.Add("id", card => card.Id);
        members.Add("verdicts", card => card.Verdicts);
        members.Add("determined", card => card.Determined);
        members.Add("fulfilled", card => card.Fulfilled);
        members.Add("points", card => Number(card.Points));
        members.Add("pointsMax", card => Number(card.PointsMax));
        members.Add("score", card => Number(card.Score));
        members.Add("grade", card => card.Grade);
        members.Add("met", card => Count(card, Targets.Status.Met));
        members.Add("missed", card => Count(card, Targets.Status.Missed));
        members.Add("atRisk", card => Count(card, Targets.Status.AtRisk));
        members.Add("offTrack", card => Count(card, Targets.Status.OffTrack));
        members.Add("brokenVetoes", card => card.BrokenVetoes.Count);
    });

    /// <summary>Gets the type of <c>plan</c>.</summary>
    internal static FactType Plan { get; } = FactType.OfMembers<PlanEvaluation>(members =>
    {
        members.Add("id", evaluation => evaluation.Plan.Id.Value);
        members.Add("title", evaluation => evaluation.Plan.Title?.In(Language.English));
        members.Add("unit", evaluation => evaluation.Plan.Unit.Value);
        members.Add("period", evaluation => evaluation.Plan.Period.ToString());
        members.Add("asOf", evaluation => IsoDate.Write(evaluation.Options.AsOf));
    });

    /// <summary>Returns an enumeration's member in the words of plan files.</summary>
    internal static string Word(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    // Exact where a decimal number can be; else to its 28 digits.
    private static decimal? Number(Rational? number)
    {
        if (number is not { } known)
        {
            return null;
        }

        if (known.Numerator.GetBitLength() <= BitsMax && known.Denominator.GetBitLength() <= BitsMax)
        {
            return (decimal)known.Numerator / (decimal)known.Denominator;
        }

        BigInteger whole = known.Numerator / known.Denominator;
        return BigInteger.Abs(whole).GetBitLength() <= BitsMax ? (decimal)whole : null;
    }

    private static int Count(Scorecard card, Targets.Status status)
    {
        foreach (StatusCount count in card.Counts)
        {
            if (count.Status == status)
            {
                return count.Count;
            }
        }

        return 0;
    }
}
