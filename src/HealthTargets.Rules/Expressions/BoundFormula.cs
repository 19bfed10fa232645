using HealthTargets.Formulas;
using HealthTargets.Indicators;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Expressions;

/// <summary>A formula and the place of each name in it.</summary>
/// <param name="Operand">The formula with what it gives.</param>
/// <param name="Names">The names in the order in which they stand, each with its place in the file.</param>
internal sealed record BoundFormula(FormulaOperand Operand, IReadOnlyList<(string Name, SourceSpan Span)> Names)
{
    /// <summary>Gets the formula.</summary>
    internal Formula Formula => Operand.Formula;
}
