using HealthTargets.Formulas;
using HealthTargets.Indicators;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Expressions;
using HealthTargets.Rules.Syntax;
using HealthTargets.Values;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Reads indicators: <c>"coverage": { "kind": "ratio", "per": 100, "unit": "%", "better": "higher" }</c>.
/// </summary>
internal sealed class IndicatorBinder
{
    // The properties that only indicators of one kind have.
    private static readonly (string Property, string Owner)[] OwnProperties =
    [
        ("numerator", "ratio"), ("denominator", "ratio"), ("per", "ratio"), ("exclude", "ratio"), ("stages", "stage"),
        ("formula", "formula"),
    ];

    private readonly ValueReader values;
    private readonly DiagnosticBag bag;
    private readonly IndicatorNames names;
    private readonly ComponentCheck components;

    internal IndicatorBinder(IndicatorNames names, ValueReader values, DiagnosticBag bag)
    {
        this.names = names;
        this.values = values;
        this.bag = bag;
        components = new ComponentCheck(names, values);
    }

    /// <summary>Reads the object that holds indicators by their names.</summary>
    internal void Bind(SyntaxNode node)
    {
        foreach ((SyntaxMember member, Declaration declaration) in DeclaredNames.In(node, "indicators", values))
        {
            if (names.Declare(declaration, values) && BindIndicator(member) is { } indicator)
            {
                names.Add(indicator);
            }
        }
    }

    /// <summary>Checks what only shows when all indicators are read: which are made of which.</summary>
    internal void Finish() => components.Finish();

    private Indicator? BindIndicator(SyntaxMember member)
    {
        if (ObjectReader.Open(member.Value, member.Name, Shapes.Indicator, values) is not { } reader)
        {
            return null;
        }

        Quantity? quantity = BindQuantity(reader, member.Name);
        var indicator = new Indicator
        {
            Id = new IndicatorId(member.Name),
            Quantity = quantity ?? new Quantity.Index(),
            Name = reader.Localized("name"),
            Unit = reader.Localized("unit"),
            Decimals = reader.Whole("decimals", 0, 10),
            Better = reader.Word("better", PlanWords.Directions) ?? Direction.Neither,
            DeclaredOverTime = reader.Word("overTime", PlanWords.Aggregations),
            DeclaredOverUnits = reader.Word("overUnits", PlanWords.Aggregations),
            Missing = reader.Find("missing") is { } missing
                ? MissingBinder.Bind(missing, values)
                : new MissingPolicy.Require(),
        };
        if (quantity is null)
        {
            return null;
        }

        AggregationCheck.Check(reader, indicator);
        return indicator;
    }

    private Quantity? BindQuantity(ObjectReader reader, string name)
    {
        if (reader.Require("kind") is not { } node || values.Text(node, "kind") is not { } kind)
        {
            return null;
        }

        ForbidOthers(reader, kind.Value);
        switch (kind.Value)
        {
            case "count":
                return new Quantity.Count();
            case "stock":
                return new Quantity.Stock();
            case "mean":
                return new Quantity.Mean();
            case "index":
                return new Quantity.Index();
            case "ratio":
                return BindRatio(reader, name);
            case "stage":
                return BindStage(reader);
            case "formula":
                return BindFormula(reader, name);
            default:
                values.Report(NameErrors.UnknownWord(kind, "kind", PlanWords.Kinds));
                return null;
        }
    }

    private static void ForbidOthers(ObjectReader reader, string kind)
    {
        if (!PlanWords.Kinds.Contains(kind))
        {
            return;
        }

        foreach ((string property, string owner) in OwnProperties)
        {
            if (kind != owner && reader.Find(property) is not null)
            {
                reader.Forbid(property, new($"indicators of the kind \"{owner}\"", $"类型为 \"{owner}\" 的指标"));
            }
        }
    }

    private Quantity.Ratio BindRatio(ObjectReader reader, string name)
    {
        SyntaxString? numerator = reader.Name("numerator");
        SyntaxString? denominator = reader.Name("denominator");
        bool hasOne = (reader.Find("numerator") is null) != (reader.Find("denominator") is null);
        if (hasOne)
        {
            reader.ReportMissing(reader.Find("numerator") is null ? "numerator" : "denominator");
        }

        IReadOnlyList<SyntaxString> excluded = reader.Find("exclude") is { } list
            ? values.Names(list, "exclude")
            : [];
        foreach (SyntaxString component in new[] { numerator, denominator }.OfType<SyntaxString>().Concat(excluded))
        {
            components.Add(name, component.Value, component.Source, component.Span, component.Pointer);
        }

        decimal? per = reader.Number("per", value => value > 0, new("above 0", "大于 0"));
        return new Quantity.Ratio(IdOf(numerator), IdOf(denominator), per ?? 100)
        {
            Exclude = [.. excluded.Select(name => new IndicatorId(name.Value))],
        };
    }

    private static IndicatorId? IdOf(SyntaxString? name) => name is null ? null : new IndicatorId(name.Value);

    private Quantity.Stage? BindStage(ObjectReader reader)
    {
        if (reader.Require("stages") is not { } node)
        {
            return null;
        }

        IReadOnlyList<SyntaxString> stages = values.Names(node, "stages");
        if (node is SyntaxArray { Elements.Length: 1 })
        {
            values.Report(TypeErrors.TooFew(node, "stages", 2));
        }

        if (stages.Count > BindingLimits.StagesMax)
        {
            values.Report(TypeErrors.TooMany(node, "stages", BindingLimits.StagesMax));
        }

        return stages.Count is < 2 || stages.Count > BindingLimits.StagesMax
            ? null
            : new Quantity.Stage(new StageScale(stages.Select(stage => stage.Value).ToValueList()));
    }

    private Quantity.Computed? BindFormula(ObjectReader reader, string name)
    {
        if (reader.Require("formula") is not { } node || values.Text(node, "formula") is not { } text
            || Expressions.FormulaReader.Read(text, Expressions.FormulaTerms.OfIndicator, bag) is not { } formula)
        {
            return null;
        }

        foreach ((string component, SourceSpan span) in formula.Names)
        {
            components.Add(name, component, text.Source, span, text.Pointer);
        }

        return new Quantity.Computed(formula.Formula);
    }
}
