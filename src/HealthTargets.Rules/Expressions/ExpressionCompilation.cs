using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Expressions;

/// <summary>What became of an expression: a compiled one, or what is wrong with it.</summary>
/// <param name="Expression">The compiled expression, or null.</param>
/// <param name="Diagnostics">What is wrong; empty where it could be compiled.</param>
public sealed record ExpressionCompilation(CompiledExpression? Expression, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Gets warnings of what could be compiled and is hardly meant, with their place.</summary>
    public IReadOnlyList<Diagnostic> Warnings { get; init; } = [];
}
