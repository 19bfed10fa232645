using System.Diagnostics;
using HealthTargets.Indicators;
using HealthTargets.Rules.Binding;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Writing;

/// <summary>Writes measures and conditions.</summary>
internal sealed class MeasureWriter
{
    private readonly PlanOutput output;
    private readonly SelectionWriter selections;
    private readonly LimitWriter limits;

    internal MeasureWriter(PlanOutput output)
    {
        this.output = output;
        selections = new SelectionWriter(output);
        limits = new LimitWriter(output, this);
    }

    /// <summary>Gets the writer of selections of units.</summary>
    internal SelectionWriter Selections => selections;

    /// <summary>Gets the writer of bounds.</summary>
    internal LimitWriter Limits => limits;

    /// <summary>Writes the properties <c>indicator</c> and <c>measure</c>; the plain value needs no measure.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="always">Whether the plain value is named too.</param>
    internal void WriteProperties(Measure measure, bool always = false)
    {
        output.Text("indicator", IndicatorOf(measure)?.Value);
        if (always || measure is not Measure.Value)
        {
            Write("measure", measure);
        }
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

    private static IndicatorId? IndicatorOf(Measure measure) => measure switch
    {
        Measure.Value value => value.Indicator,
        Measure.Cumulative cumulative => cumulative.Indicator,
        Measure.Change change => IndicatorOf(change.Of),
        Measure.Rank rank => IndicatorOf(rank.Of),
        Measure.Progress progress => IndicatorOf(progress.Of),
        Measure.Slope slope => IndicatorOf(slope.Of),
        Measure.Disparity disparity => IndicatorOf(disparity.Of),
        Measure.Percentile percentile => IndicatorOf(percentile.Of),
        Measure.PercentileRank rank => IndicatorOf(rank.Of),
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
                output.Text("since", LimitWriter.ReferenceText(change.Since));
                WriteOf(change.Of);
                break;
            case Measure.ShareOfUnits share:
                selections.Write("share", share.Units);
                WriteCondition("where", share.Where);
                selections.WriteMissing(share.Missing);
                break;
            case Measure.CountOfUnits count:
                selections.Write("count", count.Units);
                WriteCondition("where", count.Where);
                selections.WriteMissing(count.Missing);
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
                selections.Write("rank", rank.Peers);
                WriteOf(rank.Of);
                output.Text("best", PlanWords.Bests.WordFor(rank.Best));
                output.Text("ties", rank.Ties == RankTies.Best ? null : PlanWords.Ties.WordFor(rank.Ties));
                WritePeersMin(rank.PeersMin);
                break;
            default:
                WriteCompared(measure);
                break;
        }
    }

    private void WriteCompared(Measure measure)
    {
        switch (measure)
        {
            case Measure.Slope slope:
                output.Text("slope", PlanWords.PeriodKinds.WordFor(slope.Each));
                output.Number("periods", slope.Periods);
                WriteOf(slope.Of);
                selections.WriteMissing(slope.Missing);
                break;
            case Measure.Disparity disparity:
                output.Text("disparity", PlanWords.DisparityForms.WordFor(disparity.Form));
                WriteGroups(disparity.Between);
                output.Text("reference", disparity.Reference == DisparityReference.Extremes
                    ? null
                    : PlanWords.DisparityReferences.WordFor(disparity.Reference));
                output.Text("best", disparity.Best == Direction.Neither
                    ? null
                    : PlanWords.Bests.WordFor(disparity.Best));
                WriteOf(disparity.Of);
                selections.WriteMissing(disparity.Missing);
                break;
            case Measure.Percentile percentile:
                WritePercentile(percentile);
                WriteOf(percentile.Of);
                break;
            case Measure.PercentileRank rank:
                selections.Write("percentileRank", rank.Peers);
                WriteOf(rank.Of);
                WritePeersMin(rank.PeersMin);
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Writes which percentile of whom, as of a measure or of a limit.</summary>
    internal void WritePercentile(Measure.Percentile percentile)
    {
        output.Number("percentile", percentile.Percent);
        selections.Write("peers", percentile.Peers);
        WritePeersMin(percentile.PeersMin);
    }

    private void WriteGroups(DisparityGroups groups)
    {
        if (groups is DisparityGroups.Categories categories)
        {
            output.Object("between", () => output.List(
                "categories", categories.Ids, category => output.Text(null, category.Value)));
        }
        else if (groups is DisparityGroups.Units units)
        {
            selections.Write("between", units.Selection);
        }
    }

    private void WritePeersMin(int peersMin) => output.Number("peersMin", peersMin == 2 ? null : peersMin);

    private void WriteOf(Measure of)
    {
        if (of is not Measure.Value)
        {
            Write("of", of);
        }
    }

    private void WriteCondition(string? name, Criterion criterion) => output.Object(name, () =>
    {
        if (criterion is Criterion.Within within)
        {
            WriteProperties(within.Measure);
            limits.WriteBound(within.Bound, within.Measure);
        }
        else
        {
            WriteCombinator(criterion);
        }
    });
}
