using HealthTargets.Formulas;
using HealthTargets.Methods;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Expressions;
using HealthTargets.Rules.Syntax;
using HealthTargets.Scorecards;
using HealthTargets.Values;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Reads the classes of a composite: <c>[{ "class": "green", "when": "count('green') == chosen" }]</c>.
/// </summary>
internal sealed class CompositeClassBinder(ValueReader values, DiagnosticBag bag)
{
    private static readonly FormulaTerms Terms = new(_ => false, GivesTruth: true, KnowsCount: true);

    /// <summary>Reads the property <c>classes</c>; empty where there is none.</summary>
    internal ValueList<MethodClass> Bind(ObjectReader composite)
    {
        if (composite.Find("classes") is not { } node)
        {
            return [];
        }

        IReadOnlyList<SyntaxNode> items = values.Items(node, "classes");
        if (items.Count > BindingLimits.GradesMax)
        {
            values.Report(TypeErrors.TooMany(node, "classes", BindingLimits.GradesMax));
            return [];
        }

        return items.Select(BindOne).OfType<MethodClass>().ToValueList();
    }

    private MethodClass? BindOne(SyntaxNode node)
    {
        if (ObjectReader.Open(node, "classes", Shapes.CompositeClass, values) is not { } reader)
        {
            return null;
        }

        SyntaxString? name = reader.RequireName("class");
        Formula? when = BindWhen(reader);
        return name is null ? null : new MethodClass(name.Value, when) { Title = reader.Localized("title") };
    }

    private Formula? BindWhen(ObjectReader reader)
    {
        if (reader.Find("when") is not { } node || values.Text(node, "when") is not { } text
            || FormulaReader.Read(text, Terms, bag) is not { } formula)
        {
            return null;
        }

        foreach ((string name, SourceSpan span) in formula.Names)
        {
            if (!CompositeRules.ClassNames.Contains(name))
            {
                values.Report(CompositeErrors.UnknownName(text, span, name, CompositeRules.ClassNames));
            }
        }

        return formula.Formula;
    }
}
