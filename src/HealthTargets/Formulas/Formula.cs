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

    /// <summary>
    /// Gets whether it gives a truth, as a comparison does. A name counts as a number: what it stands for is not known
    /// here.
    /// </summary>
    internal bool IsTruth => this switch
    {
        Not => true,
        Binary binary => binary.Operator > FormulaOperator.Divide,
        Call { Function: FormulaFunction.IsMissing } => true,
        Call { Function: FormulaFunction.Coalesce } call => call.Arguments[0].IsTruth,
        Call { Function: FormulaFunction.If } call => call.Arguments[1].IsTruth,
        Earlier earlier => earlier.Operand.IsTruth,
        _ => false,
    };

    /// <summary>Gets the names that the expression reads, each as often as it is met.</summary>
    internal IEnumerable<string> Reads() => Names(this);

    private static IEnumerable<string> Names(Formula formula) => formula switch
    {
        Variable variable => [variable.Name],
        Negate negate => Names(negate.Operand),
        Not not => Names(not.Operand),
        Binary binary => Names(binary.Left).Concat(Names(binary.Right)),
        Call call => call.Arguments.SelectMany(Names),
        Earlier earlier => Names(earlier.Operand),
        OfChildren children => Names(children.Operand),
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

    /// <summary>
    /// What an expression comes to for an earlier period: <c>previous(visits)</c>, <c>lastYear(visits / people)</c>.
    /// Absent where there is no such period.
    /// </summary>
    /// <param name="Operand">The expression.</param>
    /// <param name="Shift">Which period.</param>
    public sealed record Earlier(Formula Operand, PeriodShift Shift) : Formula;

    /// <summary>
    /// What an expression comes to for the units directly below that exist, put together:
    /// <c>sum(children(visits))</c>, <c>share(children(rate &gt;= 90))</c>.
    /// </summary>
    /// <param name="Aggregate">How they are put together.</param>
    /// <param name="Operand">The expression.</param>
    public sealed record OfChildren(ChildAggregate Aggregate, Formula Operand) : Formula;
}
