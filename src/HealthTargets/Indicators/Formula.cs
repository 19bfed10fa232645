using HealthTargets.Values;

namespace HealthTargets.Indicators;

/// <summary>
/// The expression of a formula indicator, such as <c>stock / daily_use</c>: arithmetic over other indicators.
/// </summary>
public abstract record Formula
{
    private Formula()
    {
    }

    /// <summary>Gets the indicators that the expression reads, each once, in order of appearance.</summary>
    /// <returns>The identifiers.</returns>
    public ValueList<IndicatorId> Inputs() => Names(this).Distinct().ToValueList();

    private static IEnumerable<IndicatorId> Names(Formula formula) => formula switch
    {
        Variable variable => [variable.Indicator],
        Negate negate => Names(negate.Operand),
        Binary binary => Names(binary.Left).Concat(Names(binary.Right)),
        _ => [],
    };

    /// <summary>A number as written: <c>100</c>.</summary>
    /// <param name="Value">The number.</param>
    public sealed record Constant(decimal Value) : Formula;

    /// <summary>The value of another indicator for the same unit and period: <c>stock</c>.</summary>
    /// <param name="Indicator">The indicator.</param>
    public sealed record Variable(IndicatorId Indicator) : Formula;

    /// <summary>The opposite sign: <c>-a</c>.</summary>
    /// <param name="Operand">The expression.</param>
    public sealed record Negate(Formula Operand) : Formula;

    /// <summary>Two expressions with an operator between them: <c>a / b</c>.</summary>
    /// <param name="Operator">The operator.</param>
    /// <param name="Left">The expression before the operator.</param>
    /// <param name="Right">The expression behind the operator.</param>
    public sealed record Binary(FormulaOperator Operator, Formula Left, Formula Right) : Formula;
}
