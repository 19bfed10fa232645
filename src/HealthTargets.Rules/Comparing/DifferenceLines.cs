using HealthTargets.Evaluation;
using HealthTargets.Explanations;
using HealthTargets.Periods;
using HealthTargets.Rules.Results;
using HealthTargets.Scorecards;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Comparing;

/// <summary>Writes what is not the same in two versions of a plan as lines for people.</summary>
internal sealed class DifferenceLines(PlanDifference difference, Language language)
{
    private readonly DifferenceWords words = new(language);

    /// <summary>Gets the lines.</summary>
    internal IEnumerable<ReportLine> All() => difference.Verdicts is { } verdicts
        ? [.. Definitions(), new(ReportTone.Plain, ""), .. Verdicts(verdicts)]
        : Definitions();

    private IEnumerable<ReportLine> Definitions()
    {
        string id = difference.After.Id.Value;
        if (difference.IsEmpty)
        {
            yield return new(ReportTone.Heading, words.Format("{0}: both mean the same", "{0}：两个版本含义相同", id));
            yield break;
        }

        int wordings = difference.Changes.Count(change => change.IsWording);
        string also = wordings == 0 ? "" : words.Format(", {0} of them only in words", "，其中{0}项只改了文字", wordings);
        yield return new(ReportTone.Heading, words.Format(
            difference.Changes.Count == 1
                ? "{0}: 1 definition is not the same{2}"
                : "{0}: {1} definitions are not the same{2}",
            "{0}：{1}项定义不同{2}",
            id, difference.Changes.Count, also));
        foreach (ReportLine line in difference.Changes.SelectMany(Definition))
        {
            yield return line;
        }
    }

    private IEnumerable<ReportLine> Definition(DefinitionChange change)
    {
        ReportTone tone = change.Kind switch
        {
            ChangeKind.Added => ReportTone.Good,
            ChangeKind.Removed => ReportTone.Bad,
            _ => ReportTone.Plain,
        };
        yield return new(tone, $"  {words.Of(change.Kind)}  {words.Name(change)}");
        if (change.Properties.Count == 0)
        {
            yield return new(ReportTone.Faint, "    " + Places(change.Old, change.New));
        }

        foreach (PropertyChange property in change.Properties)
        {
            yield return new(ReportTone.Plain, "    " + words.Of(property));
            yield return new(ReportTone.Faint, "      " + Places(property.Old, property.New));
        }
    }

    private string Places(DefinitionPlace? old, DefinitionPlace? now) => old is not null && now is not null
        ? $"{old} -> {now}"
        : (old ?? now)?.ToString() ?? words.In("published with this library", "随本库发布");

    private IEnumerable<ReportLine> Verdicts(VerdictDifference verdicts)
    {
        string day = IsoDate.Write(verdicts.After.Options.AsOf);
        yield return new(ReportTone.Heading, words.Format(
            "{0} of {1} verdicts change as of {2}",
            "截至{2}，共{1}项结论，其中{0}项改变",
            verdicts.Changes.Count,
            Math.Max(verdicts.Before.Verdicts.Count, verdicts.After.Verdicts.Count),
            day));
        foreach (ReportLine line in verdicts.Changes.SelectMany(change => Verdict(change, verdicts)))
        {
            yield return line;
        }

        if (Score(verdicts.OldScorecard) != Score(verdicts.NewScorecard))
        {
            yield return new(
                ReportTone.Plain, $"  {Score(verdicts.OldScorecard)} -> {Score(verdicts.NewScorecard)}");
        }
    }

    private IEnumerable<ReportLine> Verdict(VerdictChange change, VerdictDifference verdicts)
    {
        Verdict either = change.Either;
        PlanEvaluation evaluation = change.After is null ? verdicts.Before : verdicts.After;
        string unit = evaluation.Units.Find(either.Unit)?.NameIn(language) ?? either.Unit.Value;
        string statuses = change.IsOfStatus
            ? $"{words.Status(change.Before)} -> {words.Status(change.After)}"
            : words.Format("still {0}", "仍为{0}", words.Status(change.After));
        yield return new(Tone(change), $"  {either.Target.Id}, {unit}, {either.Period}: {statuses}");
        yield return new(ReportTone.Plain, "    " + words.Why(change));
        if (change.Before is { } before)
        {
            yield return new(
                ReportTone.Plain,
                words.In("    before: ", "    原来：") + Sentences.Of(verdicts.Before, before, language));
        }

        if (change.After is { } after)
        {
            yield return new(
                ReportTone.Plain, words.In("    now:    ", "    现在：") + Sentences.Of(verdicts.After, after, language));
        }

        if (!change.IsOfStatus && change.Before?.Score != change.After?.Score)
        {
            yield return new(ReportTone.Plain, words.Format(
                "    points: {0} -> {1}",
                "    得分：{0} -> {1}",
                Number(change.Before?.Score),
                Number(change.After?.Score)));
        }
    }

    private string Score(Scorecard card)
    {
        string score = card.Score is { } number ? NumberText.Digits(number, 1) + " %" : "–";
        return card.Grade is { } grade
            ? words.Format("score {0}, grade {1}", "得分率{0}，等次{1}", score, grade)
            : words.Format("score {0}", "得分率{0}", score);
    }

    private static string Number(Rational? number) => number is { } known ? NumberText.Digits(known, null) : "–";

    private static ReportTone Tone(VerdictChange change)
    {
        int before = Rank(change.Before);
        int after = Rank(change.After);
        return before < 0 || after < 0 || before == after ? ReportTone.Plain
            : after > before ? ReportTone.Good : ReportTone.Bad;
    }

    private static int Rank(Verdict? verdict) => verdict?.Status switch
    {
        Status.Missed => 0,
        Status.OffTrack => 1,
        Status.AtRisk => 2,
        Status.OnTrack => 3,
        Status.Met => 4,
        _ => -1,
    };
}
