using HealthTargets.Rules.Diagnostics;
using HealthTargets.Values;

namespace HealthTargets.Rules.Workflows;

/// <summary>Why an expression can't be understood.</summary>
/// <param name="Diagnostic">What is wrong.</param>
/// <param name="Position">The first character concerned, from 0.</param>
internal sealed record RuleMistake(Diagnostic Diagnostic, int Position)
{
    /// <summary>Returns the problem of the part that the expression stands in.</summary>
    internal RuleProblem ToProblem(RuleProblemKind kind, string? rule, string? part, string expression) =>
        new(kind, Diagnostic.What(Language.English))
        {
            Rule = rule, Part = part, Expression = expression, Position = Position, Diagnostic = Diagnostic,
        };
}
