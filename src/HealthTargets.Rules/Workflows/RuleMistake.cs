namespace HealthTargets.Rules.Workflows;

/// <summary>Why an expression can't be understood.</summary>
/// <param name="Message">What is wrong, in English.</param>
/// <param name="Position">The first character concerned, from 0.</param>
internal sealed record RuleMistake(string Message, int Position)
{
    /// <summary>Returns the problem of the part that the expression stands in.</summary>
    internal RuleProblem ToProblem(RuleProblemKind kind, string? rule, string? part, string expression) =>
        new(kind, Message) { Rule = rule, Part = part, Expression = expression, Position = Position };
}
