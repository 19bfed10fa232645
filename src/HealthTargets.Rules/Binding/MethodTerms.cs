using HealthTargets.Formulas;
using HealthTargets.Methods;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Expressions;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Binding;

/// <summary>The names that the formulas of a method may use so far; reads its formulas.</summary>
internal sealed class MethodTerms(ValueReader values, DiagnosticBag bag)
{
    private readonly Dictionary<string, bool> truthByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Declaration> declared = new(StringComparer.Ordinal);

    /// <summary>Declares a parameter or a fact; one that is known already is reported.</summary>
    internal void Declare(SyntaxMember member, bool isTruth) => Declare(member, member.Name, isTruth);

    /// <summary>Declares the numbers that a statistic gives.</summary>
    internal void DeclareOutputs(SyntaxMember member, Statistic statistic)
    {
        foreach (string output in statistic.Outputs)
        {
            Declare(member, member.Name + "." + output, isTruth: false);
        }
    }

    /// <summary>Reads a condition.</summary>
    internal Formula? Condition(SyntaxNode node, string property) => Read(node, property, givesTruth: true)?.Formula;

    /// <summary>Reads a formula that gives a number, or a number.</summary>
    internal Formula? Number(SyntaxNode node, string property) => node is SyntaxNumber
        ? values.Number(node, property) is { } number ? new Formula.Constant(number) : null
        : Read(node, property, givesTruth: false)?.Formula;

    /// <summary>Reads a formula that gives a number or a truth.</summary>
    internal FormulaOperand? Either(SyntaxNode node, string property) => Read(node, property, givesTruth: null);

    private FormulaOperand? Read(SyntaxNode node, string property, bool? givesTruth)
    {
        if (values.Text(node, property) is not { } text
            || FormulaReader.Read(text, new FormulaTerms(IsTruth, givesTruth, KnowsCount: false), bag) is not { } read)
        {
            return null;
        }

        bool areKnown = true;
        foreach ((string name, SourceSpan span) in read.Names)
        {
            if (!truthByName.ContainsKey(name) && MethodInputs.Find(name) is null)
            {
                bag.Add(MethodErrors.UnknownName(
                    text, span, name, [.. truthByName.Keys, .. MethodInputs.All.Select(input => input.Name)]));
                areKnown = false;
            }
        }

        return areKnown ? read.Operand : null;
    }

    private bool IsTruth(string name) =>
        truthByName.TryGetValue(name, out bool isTruth) ? isTruth : MethodInputs.Find(name)?.IsTruth ?? false;

    private void Declare(SyntaxMember member, string name, bool isTruth)
    {
        var declaration = new Declaration(name, member.Value, member.NameSpan);
        if (!declared.TryAdd(name, declaration))
        {
            bag.Add(NameErrors.DeclaredTwice(declaration, declared[name], new("The name", "名称")));
        }
        else if (MethodInputs.Find(name) is not null)
        {
            bag.Add(NameErrors.DeclaredTwice(declaration, declaration, new("The target's own name", "目标自有的名称")));
        }

        truthByName[name] = isTruth;
    }
}
