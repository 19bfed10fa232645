using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Expressions.Syntax;

/// <summary>A mistake in an expression, with its place in the text of the expression.</summary>
/// <param name="Kind">The kind of mistake.</param>
/// <param name="Start">The first character, from 0.</param>
/// <param name="Length">The number of characters.</param>
/// <param name="Arguments">What the message names.</param>
internal sealed record ExpressionMistake(
    DiagnosticDescriptor Kind, int Start, int Length, params object[] Arguments)
{
    /// <summary>Gets the names that could have been meant; empty where there are none to suggest.</summary>
    internal IReadOnlyCollection<string> Candidates { get; init; } = [];

    /// <summary>Gets the name as written, where candidates are given.</summary>
    internal string Written { get; init; } = "";
}
