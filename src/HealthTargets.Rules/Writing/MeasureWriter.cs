using System.Diagnostics;
using HealthTargets.Indicators;
using HealthTargets.Rules.Binding;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Writing;

/// <summary>Writes measures, conditions, bounds and selections of units.</summary>
internal sealed class MeasureWriter
{
    private readonly PlanOutput output;

    internal MeasureWriter(PlanOutput output) => this.output = output;

    /// <summary>Writes the properties <c>indicator</c> and <c>measure</c>; the plain value needs no measure.</summary>
    internal void WriteProperties(Measure measure)
    {
        output.Text("indicator", IndicatorOf(measure)?.Value);
        if (measure is not Measure.Value)
        {
            Write("measure", measure);
        }
    }

    /// <summary>Writes the property of a bound: <c>"atLeast": 95</c>.</summary>
    internal void WriteBound(Bound bound)
    {
        switch (bound)
        {
            case Bound.AtLeast { Limit: var limit }:
                WriteLimit("atLeast", limit);
                break;
            case Bound.AtMost { Limit: var limit }:
                WriteLimit("atMost", limit);
                break;
            case Bound.Above { Limit: var limit }:
                WriteLimit("above", limit);
                break;
            case Bound.Below { Limit: var limit }:
                WriteLimit("below", limit);
                break;
            case Bound.EqualTo { Limit: var limit }:
                WriteLimit("equals", limit);
                break;
            case Bound.Between between:
                output.List("between", [between.Low, between.High], limit => WriteLimit(null, limit));
                break;
            case Bound.About about:
                output.Object("about", () =>
                {
                    output.Number("value", about.Value);
                    output.Number("tolerance", about.Tolerance);
                });
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Writes a limit: a number or a stage.</summary>
    internal void WriteLimit(string? name, Limit limit)
    {
        output.Number(name, (limit as Limit.Number)?.Value);
        output.Text(name, (limit as Limit.Stage)?.Name);
    }

    /// <summary>Writes the property of joined conditions: <c>"all": [ ... ]</c>.</summary>
    internal void WriteCombinator(Criterion criterion)
    {
        switch (criterion)
        {
            case Criterion.All all:
                output.List("all", all.Parts, part => WriteCondition(null, part));
                break;
            case Criterion.Any any:
                output.List("any", any.Parts, part => WriteCondition(null, part));
                break;
            case Criterion.Not not:
                WriteCondition("not", not.Part);
                break;
            case Criterion.AtLeastOf some:
                output.Object("atLeastOf", () =>
                {
                    output.Number("n", some.Minimum);
                    output.List("of", some.Parts, part => WriteCondition(null, part));
                });
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Writes which units are meant.</summary>
    internal void WriteSelection(string name, UnitSelection selection)
    {
        switch (selection)
        {
            case UnitSelection.Own:
                output.Text(name, "own");
                break;
            case UnitSelection.Children:
                output.Text(name, "children");
                break;
            case UnitSelection.Siblings:
                output.Text(name, "siblings");
                break;
            case UnitSelection.Named named:
                output.Object(name, () => output.List("units", named.Units, unit => output.Text(null, unit.Value)));
                break;
            case UnitSelection.Matching matching:
                output.Object(name, () =>
                {
                    WriteOneOrMore("level", [.. matching.Levels.Select(level => level.Value)]);
                    WriteOneOrMore("group", [.. matching.Groups.Select(group => group.Value)]);
                });
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Writes a policy for missing parts, unless it is the usual one.</summary>
    internal void WriteMissing(MissingPolicy policy)
    {
        switch (policy)
        {
            case MissingPolicy.Skip:
                output.Text("missing", "skip");
                break;
            case MissingPolicy.Zero:
                output.Text("missing", "zero");
                break;
            case MissingPolicy.CarryForward carry:
                output.Object("missing", () => output.Object(
                    "carryForward", () => output.Number("daysMax", carry.DaysMax)));
                break;
            default:
                break;
        }
    }

    private static IndicatorId? IndicatorOf(Measure measure) => measure switch
    {
        Measure.Value value => value.Indicator,
        Measure.Cumulative cumulative => cumulative.Indicator,
        Measure.Change change => IndicatorOf(change.Of),
        Measure.Rank rank => IndicatorOf(rank.Of),
        Measure.Progress progress => IndicatorOf(progress.Of),
        _ => null,
    };

    private void Write(string name, Measure measure)
    {
        switch (measure)
        {
            case Measure.Value:
                output.Text(name, "value");
                break;
            case Measure.Cumulative { Span: CumulativeSpan.Plan }:
                output.Text(name, "cumulative");
                break;
            default:
                output.Object(name, () => WriteParts(measure));
                break;
        }
    }

    private void WriteParts(Measure measure)
    {
        switch (measure)
        {
            case Measure.Cumulative cumulative:
                output.Text("cumulative", PlanWords.Spans.WordFor(cumulative.Span));
                break;
            case Measure.Change change:
                output.Text("change", PlanWords.ChangeForms.WordFor(change.Form));
                output.Text("since", ReferenceText(change.Since));
                WriteOf(change.Of);
                break;
            case Measure.ShareOfUnits share:
                WriteSelection("share", share.Units);
                WriteCondition("where", share.Where);
                WriteMissing(share.Missing);
                break;
            case Measure.CountOfUnits count:
                WriteSelection("count", count.Units);
                WriteCondition("where", count.Where);
                WriteMissing(count.Missing);
                break;
            case Measure.ShareOfPlans plans:
                output.Object("share", () => output.List("plans", plans.Plans, id => output.Text(null, id.Value)));
                break;
            case Measure.Streak streak:
                output.Text("streak", PlanWords.PeriodKinds.WordFor(streak.Each));
                WriteCondition("where", streak.Where);
                break;
            case Measure.Progress progress:
                output.Number("progress", progress.Goal);
                WriteOf(progress.Of);
                break;
            case Measure.Rank rank:
                WriteRank(rank);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void WriteRank(Measure.Rank rank)
    {
        WriteSelection("rank", rank.Peers);
        WriteOf(rank.Of);
        output.Text("best", PlanWords.Bests.WordFor(rank.Best));
        output.Text("ties", rank.Ties == RankTies.Best ? null : PlanWords.Ties.WordFor(rank.Ties));
        output.Number("peersMin", rank.PeersMin == 2 ? null : rank.PeersMin);
    }

    private void WriteOf(Measure of)
    {
        if (of is not Measure.Value)
        {
            Write("of", of);
        }
    }

    private static string ReferenceText(ChangeReference since) => since switch
    {
        ChangeReference.Previous => "previous",
        ChangeReference.LastYear => "lastYear",
        ChangeReference.Baseline => "baseline",
        ChangeReference.Fixed @fixed => @fixed.Period.ToString(),
        _ => throw new UnreachableException(),
    };

    private void WriteCondition(string? name, Criterion criterion) => output.Object(name, () =>
    {
        if (criterion is Criterion.Within within)
        {
            WriteProperties(within.Measure);
            WriteBound(within.Bound);
        }
        else
        {
            WriteCombinator(criterion);
        }
    });

    private void WriteOneOrMore(string name, string[] words)
    {
        if (words.Length == 1)
        {
            output.Text(name, words[0]);
        }
        else
        {
            output.ListIfAny(name, words, word => output.Text(null, word));
        }
    }
}
