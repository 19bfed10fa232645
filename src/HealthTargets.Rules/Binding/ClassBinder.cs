using HealthTargets.Formulas;
using HealthTargets.Methods;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Reads a table of classes: <c>[ { "class": "green", "when": "value &gt;= 95", "status": "met" } ]</c>.
/// </summary>
internal static class ClassBinder
{
    /// <summary>Reads the rows; those that can't be read are reported and left out.</summary>
    /// <param name="node">The list.</param>
    /// <param name="values">The reader of single values.</param>
    /// <param name="condition">Reads a condition, by the names that are known here.</param>
    /// <param name="number">Reads a formula that gives a number.</param>
    internal static ValueList<MethodClass> Bind(
        SyntaxNode node,
        ValueReader values,
        Func<SyntaxNode, string, Formula?> condition,
        Func<SyntaxNode, string, Formula?> number)
    {
        var rows = new List<MethodClass>();
        foreach (SyntaxNode item in values.Items(node, "classes"))
        {
            if (ObjectReader.Open(item, "classes", Shapes.MethodClass, values) is not { } reader
                || reader.RequireName("class") is not { } name)
            {
                continue;
            }

            rows.Add(new MethodClass(name.Value, reader.Find("when") is { } when ? condition(when, "when") : null)
            {
                Score = reader.Find("score") is { } score ? number(score, "score") : null,
                Status = reader.Word("status", PlanWords.Statuses),
                Title = reader.Localized("title"),
            });
        }

        return rows.ToValueList();
    }
}
