using HealthTargets.Indicators;
using HealthTargets.Periods;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Reads the measure of a target or condition: <c>"cumulative"</c>, <c>{ "change": "points", "since": "lastYear" }</c>,
/// <c>{ "share": { "level": "township" } }</c> with <c>where</c>; without one it is the value of the indicator.
/// </summary>
internal sealed class MeasureBinder
{
    private readonly PlanContext context;

    // The target or condition: its indicator, its own "where", and whether it has a baseline.
    private SyntaxString? indicator;
    private ObjectReader owner = null!;
    private bool hasBaseline;
    private bool isWhereUsed;

    internal MeasureBinder(PlanContext context) => this.context = context;

    /// <summary>Reads the properties <c>measure</c> and <c>where</c> of a target or condition.</summary>
    /// <param name="reader">The target or condition.</param>
    /// <param name="indicatorName">The indicator that it names, or null.</param>
    /// <param name="baseline">Whether the target has a baseline.</param>
    /// <returns>The measure; null where it can't be read, which is reported.</returns>
    internal MeasureInfo? Bind(ObjectReader reader, SyntaxString? indicatorName, bool baseline)
    {
        owner = reader;
        indicator = indicatorName;
        hasBaseline = baseline;
        MeasureInfo? info = BindNode(reader.Find("measure"));
        if (!isWhereUsed && info is not null)
        {
            reader.Forbid("where", new("the measures share, count and streak", "测度 share、count 和 streak"));
        }

        return info;
    }

    private ValueReader Values => context.Values;

    private MeasureInfo? BindNode(SyntaxNode? node)
    {
        switch (node)
        {
            case null:
                return BindValue();
            case SyntaxString:
                return BindWord(node);
            case SyntaxObject found:
                return BindObject(found);
            default:
                Values.Report(TypeErrors.WrongType(node, "measure", TypeNames.TextOrObject));
                return null;
        }
    }

    private MeasureInfo? BindWord(SyntaxNode node)
    {
        SyntaxString? word = Values.Text(node, "measure");
        switch (word?.Value)
        {
            case null:
                return null;
            case "value":
                return BindValue();
            case "cumulative":
                return BindCumulative(node, CumulativeSpan.Plan);
            default:
                Values.Report(NameErrors.UnknownWord(word, "measure", ["value", "cumulative"]));
                return null;
        }
    }

    private MeasureInfo? BindObject(SyntaxObject node)
    {
        if (context.Open(node, "measure", Shapes.Measure) is not { } reader)
        {
            return null;
        }

        if (reader.OnlyOne(Shapes.Measures) is not { } form)
        {
            // An unknown property was reported already; most likely it is the misspelt form.
            if (node.Members.All(member => Shapes.Measure.Properties.Contains(member.Name)))
            {
                reader.ReportMissing([.. Shapes.Measures]);
            }

            return null;
        }

        ForbidOthers(reader, form.Name);
        return form.Name switch
        {
            "cumulative" => Values.Word(form.Value, form.Name, PlanWords.Spans) is { } span
                ? BindCumulative(form.Value, span)
                : null,
            "change" => new ChangeBinder(context, hasBaseline).Bind(reader, form.Value, BindNode(reader.Find("of"))),
            "share" => BindShare(reader, form.Value),
            "count" => BindCount(reader, form.Value),
            "streak" => BindStreak(reader, form.Value),
            "progress" => BindProgress(reader, form.Value),
            _ => BindOfPeers(reader, form, BindNode(reader.Find("of"))),
        };
    }

    private MeasureInfo? BindOfPeers(ObjectReader reader, SyntaxMember form, MeasureInfo? of)
    {
        PeerBinder binder = new(context);
        return form.Name switch
        {
            "rank" => binder.Rank(reader, form.Value, of),
            "slope" => binder.Slope(reader, form.Value, of),
            "disparity" => binder.Disparity(reader, form.Value, of),
            "percentile" => binder.Percentile(reader, form.Value, of),
            _ => binder.PercentileRank(reader, form.Value, of),
        };
    }

    private static void ForbidOthers(ObjectReader reader, string form)
    {
        foreach ((string property, string[] owners) in new[]
        {
            ("since", new[] { "change" }),
            ("of", ["change", "rank", "progress", "slope", "disparity", "percentile", "percentileRank"]),
            ("where", ["share", "count", "streak"]), ("missing", ["share", "count", "slope", "disparity"]),
            ("best", ["rank", "disparity"]), ("ties", ["rank"]), ("peers", ["percentile"]),
            ("peersMin", ["rank", "percentile", "percentileRank"]), ("periods", ["slope"]),
            ("between", ["disparity"]), ("reference", ["disparity"]),
        })
        {
            if (!owners.Contains(form))
            {
                string words = string.Join(", ", owners);
                reader.Forbid(property, new($"the measures {words}", $"测度 {words}"));
            }
        }
    }

    private MeasureInfo? BindValue()
    {
        if (Resolve() is not { } found)
        {
            return null;
        }

        MeasureForm form = found.Quantity is Quantity.Stage ? MeasureForm.Stage : MeasureForm.Number;
        return new MeasureInfo(new Measure.Value(found.Id), found, form);
    }

    private MeasureInfo? BindCumulative(SyntaxNode node, CumulativeSpan span)
    {
        if (Resolve() is not { } found)
        {
            return null;
        }

        if (found.OverTime != Aggregation.Sum)
        {
            Values.Report(QuantityErrors.NotAdditive(node, found.Id.Value, KindWord.Of(found.Quantity)));
            return null;
        }

        return new MeasureInfo(new Measure.Cumulative(found.Id, span), found, MeasureForm.Number);
    }

    private Indicator? Resolve()
    {
        if (indicator is not null)
        {
            return context.Indicators.Resolve(indicator, Values);
        }

        // An "indicator" that is there but no usable name was reported when it was read.
        if (owner.Find("indicator") is null)
        {
            owner.ReportMissing("indicator");
        }

        return null;
    }

    private MeasureInfo? BindShare(ObjectReader reader, SyntaxNode node)
    {
        if (node is SyntaxObject { } selection && selection.TryGet("plans", out SyntaxMember? plans))
        {
            return BindPlans(reader, selection, plans);
        }

        Criterion? where = BindWhere(reader);
        MissingPolicy missing = BindMissing(reader);
        return SelectionBinder.Bind(node, "share", Values) is { } units && where is not null
            ? new MeasureInfo(new Measure.ShareOfUnits(units, where, missing), null, MeasureForm.Share)
            : null;
    }

    private MeasureInfo? BindPlans(ObjectReader reader, SyntaxObject selection, SyntaxMember plans)
    {
        _ = context.Open(selection, "share", Shapes.SharedSelection) is { } shared
            ? shared.OnlyOne("plans", "units", "level", "group")
            : null;
        reader.Forbid("where", new("shares of units", "单位占比"));
        reader.Forbid("missing", new("shares of units", "单位占比"));
        IReadOnlyList<SyntaxString> names = Values.Names(plans.Value, "plans");
        foreach (SyntaxString name in names.Where(name => !context.Parts.Contains(name.Value)))
        {
            Values.Report(NameErrors.UnknownPart(name, context.Parts));
        }

        return names.Count == 0
            ? null
            : new MeasureInfo(
                new Measure.ShareOfPlans([.. names.Select(name => new PlanId(name.Value))]), null, MeasureForm.Share);
    }

    private MeasureInfo? BindCount(ObjectReader reader, SyntaxNode node)
    {
        Criterion? where = BindWhere(reader);
        MissingPolicy missing = BindMissing(reader);
        return SelectionBinder.Bind(node, "count", Values) is { } units && where is not null
            ? new MeasureInfo(new Measure.CountOfUnits(units, where, missing), null, MeasureForm.Number)
            : null;
    }

    private MeasureInfo? BindStreak(ObjectReader reader, SyntaxNode node)
    {
        PeriodKind? each = Values.Word(node, "streak", PlanWords.PeriodKinds);
        return BindWhere(reader) is { } where && each is { } kind
            ? new MeasureInfo(new Measure.Streak(kind, where), null, MeasureForm.Number)
            : null;
    }

    private MeasureInfo? BindProgress(ObjectReader reader, SyntaxNode node)
    {
        MeasureInfo? of = BindNode(reader.Find("of"));
        decimal? goal = Values.Number(node, "progress");
        if (!hasBaseline)
        {
            Values.Report(QuantityErrors.NeedsBaseline(node, "progress"));
        }

        if (of is { Form: MeasureForm.Stage })
        {
            Values.Report(QuantityErrors.NotForStages(node, "progress", of.Indicator!.Id.Value));
            return null;
        }

        return of is null || goal is null
            ? null
            : new MeasureInfo(new Measure.Progress(of.Measure, goal.Value), of.Indicator, MeasureForm.Number);
    }

    private MissingPolicy BindMissing(ObjectReader reader) => reader.Find("missing") is { } missing
        ? MissingBinder.Bind(missing, Values)
        : new MissingPolicy.Require();

    /// <summary>Reads the condition that stands in the measure or beside it.</summary>
    private Criterion? BindWhere(ObjectReader reader)
    {
        SyntaxNode? inside = reader.Find("where");
        SyntaxNode? beside = isWhereUsed ? null : owner.Find("where");
        if (inside is not null && beside is not null)
        {
            _ = owner.Node.TryGet("where", out SyntaxMember? first);
            _ = reader.Node.TryGet("where", out SyntaxMember? second);
            Values.Report(TypeErrors.Conflict(owner.Node, first!, second!));
        }

        isWhereUsed |= beside is not null;
        if ((inside ?? beside) is { } where)
        {
            return new CriterionBinder(context).Bind(where, "where", indicator, hasBaseline);
        }

        reader.ReportMissing("where");
        return null;
    }
}
