using System.Diagnostics;
using HealthTargets.Formulas;
using HealthTargets.Methods;
using HealthTargets.Rules.Binding;

namespace HealthTargets.Rules.Writing;

/// <summary>Writes methods of assessment.</summary>
internal sealed class MethodWriter(PlanOutput output)
{
    /// <summary>Writes a method as a property named after it.</summary>
    internal void Write(Method method) => output.Object(method.Id.Value, () =>
    {
        output.Text("version", method.Version);
        output.Localized("title", method.Title);
        output.Text("source", method.Source);
        if (method.Parameters.Count > 0)
        {
            output.Object("parameters", () => method.Parameters.ToList().ForEach(WriteParameter));
        }

        if (method.Facts.Count > 0)
        {
            output.Object("facts", () => method.Facts.ToList().ForEach(WriteFact));
        }

        output.ListIfAny("classes", method.Classes, row => WriteClass(output, row));
        WriteNumber(output, "score", method.Score);
        if (method.Scores is { } range)
        {
            output.List("scoreRange", [range.From, range.To], end => output.Number(null, end));
        }
    });

    /// <summary>Writes a row of a table of classes.</summary>
    internal static void WriteClass(PlanOutput output, MethodClass row) => output.Object(null, () =>
    {
        output.Text("class", row.Class);
        output.Text("when", row.When is { } when ? FormulaText.Write(when) : null);
        output.Text("status", row.Status is { } status ? PlanWords.Statuses.WordFor(status) : null);
        WriteNumber(output, "score", row.Score);
        output.Localized("title", row.Title);
    });

    /// <summary>Writes a number or a formula, unless there is none.</summary>
    internal static void WriteNumber(PlanOutput output, string name, Formula? number)
    {
        switch (number)
        {
            case null:
                break;
            case Formula.Constant constant:
                output.Number(name, constant.Value);
                break;
            default:
                output.Text(name, FormulaText.Write(number));
                break;
        }
    }

    private void WriteParameter(MethodParameter parameter)
    {
        if (parameter is { Default: { } usual, IsOptional: false, Title: null })
        {
            output.Number(parameter.Name, usual);
            return;
        }

        output.Object(parameter.Name, () =>
        {
            output.Number("default", parameter.Default);
            output.Truth("optional", parameter.IsOptional);
            output.Localized("title", parameter.Title);
        });
    }

    private void WriteFact(MethodFact fact)
    {
        switch (fact)
        {
            case MethodFact.Computed computed:
                output.Text(computed.Name, FormulaText.Write(computed.Formula));
                break;
            case MethodFact.Measured measured:
                output.Object(measured.Name, () => new StatisticWriter(output).Write(measured.Statistic));
                break;
            default:
                throw new UnreachableException();
        }
    }
}
