using System.Diagnostics;
using System.Globalization;
using HealthTargets.Indicators;

namespace HealthTargets.Rules.Expressions;

/// <summary>
/// Writes a formula so that <see cref="FormulaReader"/> reads the same tree again, with no bracket too many.
/// </summary>
internal static class FormulaWriter
{
    /// <summary>Returns the text of a formula: <c>stock / [daily-use]</c>.</summary>
    internal static string Write(Formula formula) => formula switch
    {
        Formula.Constant { Value: var value } =>
            value.ToString("0.############################", CultureInfo.InvariantCulture),
        Formula.Variable { Indicator.Value: var name } => ExpressionSplitter.IsPlainName(name) ? name : $"[{name}]",
        Formula.Negate negate => "-" + Bracketed(negate.Operand, negate.Operand is Formula.Binary or Formula.Constant),
        Formula.Binary binary => Bracketed(binary.Left, Rank(binary.Left) < Rank(binary))
            + Sign(binary.Operator)
            + Bracketed(binary.Right, Rank(binary.Right) <= Rank(binary)),
        _ => throw new UnreachableException(),
    };

    private static string Bracketed(Formula formula, bool needsBrackets) =>
        needsBrackets ? "(" + Write(formula) + ")" : Write(formula);

    private static int Rank(Formula formula) => formula switch
    {
        Formula.Binary { Operator: FormulaOperator.Add or FormulaOperator.Subtract } => 1,
        Formula.Binary => 2,
        _ => 3,
    };

    private static string Sign(FormulaOperator sign) => sign switch
    {
        FormulaOperator.Add => " + ",
        FormulaOperator.Subtract => " - ",
        FormulaOperator.Multiply => " * ",
        _ => " / ",
    };
}
