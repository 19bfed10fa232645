using HealthTargets.Rules.Diagnostics;
using HealthTargets.Values;

namespace HealthTargets.Rules.Workflows;

/// <summary>Why an expression can't be understood.</summary>
/// <param name="Diagnostics">What is wrong, by its place; at least one.</param>
/// <param name="Position">The first character concerned, from 0.</param>
internal sealed record RuleMistake(IReadOnlyList<Diagnostic> Diagnostics, int Position)
{
    /// <summary>Returns the problem of the part that the expression stands in.</summary>
    internal RuleProblem ToProblem(RuleProblemKind kind, string? rule, string? part, string expression) =>
        new(kind, Diagnostics[0].What(Language.English))
        {
            Rule = rule, Part = part, Expression = expression, Position = Position, Diagnostics = Diagnostics,
        };
}
