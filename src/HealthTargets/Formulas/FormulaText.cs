using System.Globalization;
using System.Text;

namespace HealthTargets.Formulas;

/// <summary>Writes a <see cref="Formula"/> as people write it, with no bracket too many.</summary>
public static class FormulaText
{
    private const int NotRank = 3;
    private const int ComparisonRank = 4;
    private const int ProductRank = 6;

    private static readonly string[] Words = ["and", "or", "not"];

    /// <summary>Writes a formula.</summary>
    /// <param name="formula">The formula.</param>
    /// <returns>The text, such as <c>stock / [daily-use]</c>; reading it gives the same formula again.</returns>
    public static string Write(Formula formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        return formula switch
        {
            Formula.Constant { Value: var value } =>
                value.ToString("0.############################", CultureInfo.InvariantCulture),
            Formula.Variable variable => IsPlainName(variable.Name) ? variable.Name : $"[{variable.Name}]",
            Formula.CountOf count => $"count('{count.Class}')",
            Formula.Negate negate =>
                "-" + Bracketed(
                    negate.Operand, negate.Operand is Formula.Constant || Rank(negate.Operand) <= ProductRank),
            Formula.Not not => "not " + Bracketed(not.Operand, Rank(not.Operand) < NotRank),
            Formula.Binary binary => Write(binary),
            Formula.Call call => FormulaFunctions.Of(call.Function).Name
                + "(" + string.Join(", ", call.Arguments.Select(Write)) + ")",
            Formula.Earlier earlier => $"{FormulaWords.Of(earlier.Shift)}({Write(earlier.Operand)})",
            Formula.OfChildren below =>
                $"{FormulaWords.Of(below.Aggregate)}({FormulaWords.Children}({Write(below.Operand)}))",
            _ => throw new InvalidOperationException("An expression of an unknown form."),
        };
    }

    /// <summary>Gets the sign of an operator.</summary>
    /// <param name="op">The operator.</param>
    /// <returns>The sign, such as <c>&gt;=</c>.</returns>
    public static string SignOf(FormulaOperator op) => op switch
    {
        FormulaOperator.Add => "+",
        FormulaOperator.Subtract => "-",
        FormulaOperator.Multiply => "*",
        FormulaOperator.Divide => "/",
        FormulaOperator.Less => "<",
        FormulaOperator.AtMost => "<=",
        FormulaOperator.Greater => ">",
        FormulaOperator.AtLeast => ">=",
        FormulaOperator.Equal => "==",
        FormulaOperator.NotEqual => "!=",
        FormulaOperator.And => "and",
        _ => "or",
    };

    /// <summary>Tells whether a name can stand in a formula without brackets.</summary>
    /// <param name="name">The name.</param>
    /// <returns>Whether it has only letters, digits, points and underscores, and is no word of the language.</returns>
    public static bool IsPlainName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length > 0 && NameLength(name, 0) == name.Length && !Words.Contains(name);
    }

    /// <summary>Gets how many characters from a place on make a name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The place, from 0.</param>
    /// <returns>The number of characters; 0 if none begins there.</returns>
    public static int NameLength(string text, int start)
    {
        ArgumentNullException.ThrowIfNull(text);
        int end = start;
        while (end < text.Length && Rune.TryGetRuneAt(text, end, out Rune rune))
        {
            // A name begins with a letter of any script or _, and goes on with these, digits and points.
            bool isPart = Rune.IsLetter(rune) || rune.Value == '_'
                || (end > start && (Rune.IsDigit(rune) || rune.Value == '.'));
            if (!isPart)
            {
                break;
            }

            end += rune.Utf16SequenceLength;
        }

        return end - start;
    }

    private static string Write(Formula.Binary binary)
    {
        int rank = Rank(binary);

        // Comparisons don't chain, so both sides of one stand in brackets where they are comparisons themselves.
        bool chains = rank != ComparisonRank;
        return Bracketed(binary.Left, Rank(binary.Left) < rank || (!chains && Rank(binary.Left) == rank))
            + $" {SignOf(binary.Operator)} "
            + Bracketed(binary.Right, Rank(binary.Right) <= rank);
    }

    private static string Bracketed(Formula formula, bool needsBrackets) =>
        needsBrackets ? "(" + Write(formula) + ")" : Write(formula);

    private static int Rank(Formula formula) => formula switch
    {
        Formula.Binary { Operator: FormulaOperator.Or } => 1,
        Formula.Binary { Operator: FormulaOperator.And } => 2,
        Formula.Not => NotRank,
        Formula.Binary { Operator: FormulaOperator.Add or FormulaOperator.Subtract } => 5,
        Formula.Binary { Operator: FormulaOperator.Multiply or FormulaOperator.Divide } => ProductRank,
        Formula.Binary => ComparisonRank,
        _ => 7,
    };
}
