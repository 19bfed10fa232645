using HealthTargets.Formulas;
using HealthTargets.Methods;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Expressions;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Reads methods of assessment: <c>"methods": { "my-method": { "version": "1", "facts": { }, "classes": [ ] } }</c>.
/// </summary>
internal sealed class MethodBinder(ValueReader values, DiagnosticBag bag)
{
    /// <summary>Reads a file that defines a single method.</summary>
    internal static Method? BindFile(SourceText source, DiagnosticBag bag)
    {
        var values = new ValueReader(bag);
        if (SyntaxReader.Read(source, bag) is not { } root
            || ObjectReader.Open(root, source.Name, Shapes.Import, values) is not { } reader
            || reader.Require("methods") is not SyntaxObject { Members: [var only] })
        {
            return null;
        }

        return new MethodBinder(values, bag).BindMethod(only);
    }

    /// <summary>Reads the methods of a plan or an import; those that can't be read are reported and left out.</summary>
    internal void Bind(SyntaxNode node, MethodNames names)
    {
        foreach ((SyntaxMember member, Declaration declaration) in DeclaredNames.In(node, "methods", values))
        {
            if (names.Declare(declaration, values) && BindMethod(member) is { } method)
            {
                names.Add(method, declaration, values);
            }
        }
    }

    private Method? BindMethod(SyntaxMember member)
    {
        if (ObjectReader.Open(member.Value, member.Name, Shapes.Method, values) is not { } reader)
        {
            return null;
        }

        string? version = reader.RequireName("version")?.Value;
        var names = new MethodTerms(values, bag);
        ValueList<MethodParameter> parameters = reader.Find("parameters") is { } list
            ? BindParameters(list, names)
            : [];
        ValueList<MethodFact> facts = reader.Find("facts") is { } worked ? BindFacts(worked, names) : [];
        ValueList<MethodClass> classes = reader.Find("classes") is { } rows
            ? ClassBinder.Bind(rows, values, names.Condition, names.Number)
            : [];
        Formula? score = reader.Find("score") is { } scored ? names.Number(scored, "score") : null;
        ScoreRange? range = BindRange(reader);
        SyntaxNode? place = reader.Find("score")
            ?? (classes.Any(row => row.Score is not null) ? reader.Find("classes") : null);
        if (place is not null && reader.Find("scoreRange") is null)
        {
            reader.Report(MethodErrors.ScoreWithoutRange(place, member.Name));
        }

        return new Method
        {
            Id = new MethodId(member.Name),
            Version = version ?? "",
            Title = reader.Localized("title"),
            Source = reader.Text("source"),
            Parameters = parameters,
            Facts = facts,
            Classes = classes,
            Score = score,
            Scores = range,
        };
    }

    private ValueList<MethodParameter> BindParameters(SyntaxNode node, MethodTerms names)
    {
        if (values.Object(node, "parameters") is not { } found)
        {
            return [];
        }

        var parameters = new List<MethodParameter>();
        foreach (SyntaxMember member in found.Members)
        {
            names.Declare(member, isTruth: false);
            if (member.Value is SyntaxNumber { Value: { } usual })
            {
                parameters.Add(new MethodParameter(member.Name, usual, IsOptional: false, Title: null));
            }
            else if (ObjectReader.Open(member.Value, member.Name, Shapes.MethodParameter, values) is { } reader)
            {
                parameters.Add(new MethodParameter(
                    member.Name, reader.Number("default"), reader.Truth("optional"), reader.Localized("title")));
            }
        }

        return parameters.ToValueList();
    }

    private ValueList<MethodFact> BindFacts(SyntaxNode node, MethodTerms names)
    {
        if (values.Object(node, "facts") is not { } found)
        {
            return [];
        }

        var facts = new List<MethodFact>();
        foreach (SyntaxMember member in found.Members)
        {
            switch (member.Value)
            {
                case SyntaxObject statistic:
                    if (new StatisticBinder(values, names).Bind(statistic, member.Name) is { } measured)
                    {
                        names.DeclareOutputs(member, measured);
                        facts.Add(new MethodFact.Measured(member.Name, measured));
                    }

                    break;
                default:
                    FormulaOperand? read = names.Either(member.Value, member.Name);
                    names.Declare(member, read?.IsTruth ?? false);
                    if (read is not null)
                    {
                        facts.Add(new MethodFact.Computed(member.Name, read.Formula, read.IsTruth));
                    }

                    break;
            }
        }

        return facts.ToValueList();
    }

    private ScoreRange? BindRange(ObjectReader reader)
    {
        if (reader.Find("scoreRange") is not { } node)
        {
            return null;
        }

        IReadOnlyList<SyntaxNode> ends = values.Items(node, "scoreRange");
        decimal?[] numbers = [.. ends.Select(end => values.Number(end, "scoreRange"))];
        if (numbers is [{ } from, { } to] && from < to)
        {
            return new ScoreRange(from, to);
        }

        values.Report(TypeErrors.OutOfOrder(
            node.Source, node.Span, node.Pointer, "scoreRange",
            new("as the lowest and the highest score, such as [0, 100]", "写成最低分和最高分，例如 [0, 100]")));
        return null;
    }
}
