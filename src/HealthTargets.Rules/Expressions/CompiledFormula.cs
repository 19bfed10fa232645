using HealthTargets.Formulas;
using HealthTargets.Rules.Expressions.Running;

namespace HealthTargets.Rules.Expressions;

/// <summary>
/// The formula of a plan as typed nodes: what the kernels of the core work out for columns, for one row. Absent numbers
/// stay absent, in comparisons too; what is not defined, such as a division by zero, is absent.
/// </summary>
internal sealed class CompiledFormula
{
    private readonly Node<double?> root;

    private CompiledFormula(Node<double?> root) => this.root = root;

    /// <summary>Compiles a formula whose result is a number; a truth counts as 1 or 0.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="slotOf">Gives the slot of the frame in which the number of a name stands, boxed, or null.</param>
    internal static CompiledFormula Compile(Formula formula, Func<string, int> slotOf) =>
        new(new FormulaNodes(slotOf).Number(formula));

    /// <summary>Returns the number, or null where it is absent or not defined.</summary>
    internal double? Evaluate(ExpressionFrame frame) =>
        root.Get(frame) is { } number && double.IsFinite(number) ? number : null;
}
