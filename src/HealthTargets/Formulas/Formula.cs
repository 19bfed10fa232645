using HealthTargets.Values;

namespace HealthTargets.Formulas;

/// <summary>
/// An expression over named numbers and truths, such as <c>stock / daily_use</c> or <c>ratio &gt;= 0.95 and met</c>.
/// A truth is the number 1 or 0. Immutable; equal by content. <see cref="FormulaRules"/> gives its value.
/// </summary>
public abstract record Formula
{
    private Formula()
    {
    }

    /// <summary>Gets the names that the expression reads, each once, in order of appearance.</summary>
    /// <returns>The names.</returns>
    public ValueList<string> Inputs() => Names(this).Distinct().ToValueList();

    private static IEnumerable<string> Names(Formula formula) => formula switch
    {
        Variable variable => [variable.Name],
        Negate negate => Names(negate.Operand),
        Not not => Names(not.Operand),
        Binary binary => Names(binary.Left).Concat(Names(binary.Right)),
        Call call => call.Arguments.SelectMany(Names),
        _ => [],
    };

    /// <summary>A number as written: <c>100</c>.</summary>
    /// <param name="Value">The number.</param>
    public sealed record Constant(decimal Value) : Formula;

    /// <summary>
    /// A named number: for an indicator's formula the value of another indicator for the same unit and period.
    /// </summary>
    /// <param name="Name">The name.</param>
    public sealed record Variable(string Name) : Formula;

    /// <summary>How many of the parts that are looked at have a class: <c>count('green')</c>.</summary>
    /// <param name="Class">The class.</param>
    public sealed record CountOf(string Class) : Formula;

    /// <summary>The opposite sign: <c>-a</c>.</summary>
    /// <param name="Operand">The expression.</param>
    public sealed record Negate(Formula Operand) : Formula;

    /// <summary>The opposite truth: <c>not a</c>.</summary>
    /// <param name="Operand">The expression.</param>
    public sealed record Not(Formula Operand) : Formula;

    /// <summary>Two expressions with an operator between them: <c>a / b</c>.</summary>
    /// <param name="Operator">The operator.</param>
    /// <param name="Left">The expression before the operator.</param>
    /// <param name="Right">The expression behind the operator.</param>
    public sealed record Binary(FormulaOperator Operator, Formula Left, Formula Right) : Formula;

    /// <summary>A function of some expressions: <c>power(a, 1 / years)</c>.</summary>
    /// <param name="Function">The function.</param>
    /// <param name="Arguments">The expressions, as many as the function takes.</param>
    public sealed record Call(FormulaFunction Function, ValueList<Formula> Arguments) : Formula;
}
