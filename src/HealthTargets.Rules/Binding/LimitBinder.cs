using HealthTargets.OrgUnits;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Reads limits that are worked out when a target is judged: <c>{ "since": "lastYear", "times": 1.05 }</c>,
/// <c>{ "unit": "parent" }</c>, <c>{ "percentile": 75, "peers": "siblings" }</c>.
/// </summary>
internal sealed class LimitBinder
{
    private static readonly string[] Sources = ["since", "unit", "indicator", "measure", "percentile"];

    private readonly PlanContext context;
    private readonly SyntaxString? indicator;
    private readonly bool hasBaseline;

    internal LimitBinder(PlanContext context, SyntaxString? indicator, bool hasBaseline)
    {
        this.context = context;
        this.indicator = indicator;
        this.hasBaseline = hasBaseline;
    }

    /// <summary>Reads a limit; null where it can't be read, which is reported.</summary>
    /// <param name="node">The limit.</param>
    /// <param name="property">The bound in which it stands.</param>
    /// <param name="compared">What is compared; null where that could not be read.</param>
    internal Limit.Derived? Bind(SyntaxObject node, string property, MeasureInfo? compared)
    {
        if (context.Open(node, property, Shapes.Limit) is not { } reader)
        {
            return null;
        }

        if (Sources.All(source => reader.Find(source) is null))
        {
            reader.Report(LimitRuleErrors.OfItself(node, property));
            return null;
        }

        MeasureInfo? of = BindPercentile(reader, BindMeasure(reader, compared));
        ChangeReference? since = reader.Find("since") is { } reference
            ? new ChangeBinder(context, hasBaseline).BindSince(reference)
            : null;
        LimitUnit? unit = reader.Name("unit") is { } name
            ? name.Value == "parent" ? new LimitUnit.Parent() : new LimitUnit.Named(new OrgUnitId(name.Value))
            : null;
        decimal times = reader.Number("times", value => value != 0, new("not 0", "不为 0")) ?? 1;
        decimal plus = reader.Number("plus") ?? 0;
        if (of is null || compared is null || (reader.Find("since") is not null && since is null))
        {
            return null;
        }

        Limit.Derived limit = new(of.Measure, unit, since, times, plus);
        return IsLegal(reader, property, compared, of, limit) ? limit : null;
    }

    private MeasureInfo? BindMeasure(ObjectReader reader, MeasureInfo? compared)
    {
        SyntaxString? other = reader.Name("indicator");
        if (reader.Find("measure") is not null)
        {
            return new MeasureBinder(context).Bind(reader, other ?? indicator, hasBaseline);
        }

        reader.Forbid("where", new("the measures share, count and streak", "测度 share、count 和 streak"));
        if (other is null)
        {
            return reader.Find("indicator") is null ? compared : null;
        }

        if (compared is { Measure: not Measure.Value })
        {
            reader.Report(LimitRuleErrors.NeedsMeasure(other));
        }

        return new MeasureBinder(context).Bind(reader, other, hasBaseline);
    }

    private MeasureInfo? BindPercentile(ObjectReader reader, MeasureInfo? of)
    {
        if (reader.Find("percentile") is { } percentile)
        {
            return new PeerBinder(context).Percentile(reader, percentile, of);
        }

        reader.Forbid("peers", new("percentiles", "百分位数"));
        reader.Forbid("peersMin", new("percentiles", "百分位数"));
        return of;
    }

    private static bool IsLegal(
        ObjectReader reader, string property, MeasureInfo compared, MeasureInfo of, Limit.Derived limit)
    {
        bool areStages = compared.Form == MeasureForm.Stage || of.Form == MeasureForm.Stage;
        if (areStages && (compared.Scale is null || compared.Scale != of.Scale || limit.Times != 1 || limit.Plus != 0))
        {
            reader.Report(LimitRuleErrors.OtherKind(reader.Node, property));
            return false;
        }

        bool isOfBaseline = limit.Since is ChangeReference.Baseline;
        if (isOfBaseline && (limit.Of != compared.Measure || limit.Unit is not null
            || limit.Of is Measure.Change or Measure.Progress))
        {
            reader.Report(LimitRuleErrors.OtherBaseline(reader.Find("since")!));
            return false;
        }

        if (limit.Of is Measure.ShareOfPlans)
        {
            reader.Report(LimitRuleErrors.AlwaysTheSame(reader.Node, property));
            return false;
        }

        return true;
    }
}
