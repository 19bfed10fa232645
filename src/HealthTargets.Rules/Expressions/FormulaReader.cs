using System.Text;
using HealthTargets.Indicators;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Expressions;

/// <summary>
/// Reads the formula of an indicator: numbers, names, + - * / and brackets, with the usual precedence and from left to
/// right: <c>(stock + in_transit) / daily_use</c>.
/// </summary>
internal sealed class FormulaReader
{
    private readonly ExpressionText text;
    private readonly DiagnosticBag bag;
    private readonly IReadOnlyList<ExpressionPart> parts;
    private readonly List<(string Name, SourceSpan Span)> names = [];
    private int at;
    private int values;

    private FormulaReader(ExpressionText text, IReadOnlyList<ExpressionPart> parts, DiagnosticBag bag)
    {
        this.text = text;
        this.parts = parts;
        this.bag = bag;
    }

    private ExpressionPart Next => parts[at];

    /// <summary>Reads a formula; null where it can't be read, which is reported.</summary>
    internal static BoundFormula? Read(SyntaxString formula, DiagnosticBag bag)
    {
        var text = new ExpressionText(formula);
        if (text.Value.Length > ExpressionLimits.CharactersMax)
        {
            bag.Add(ExpressionErrors.TooLarge(text, 0));
            return null;
        }

        if (ExpressionSplitter.Split(text, bag) is not { } parts)
        {
            return null;
        }

        var reader = new FormulaReader(text, parts, bag);
        Formula? read = reader.ReadSum(0);
        if (read is not null && reader.Next.Kind != ExpressionPartKind.End)
        {
            bag.Add(reader.Next.Kind == ExpressionPartKind.Close
                ? ExpressionErrors.UnclosedBracket(text, reader.Next.Start)
                : ExpressionErrors.MissingOperator(text, reader.Next.Start, reader.Next.Length));
            return null;
        }

        return read is null ? null : new BoundFormula(read, reader.names);
    }

    /// <summary>Reads <c>a + b - c</c>.</summary>
    private Formula? ReadSum(int depth)
    {
        Formula? left = ReadProduct(depth);
        while (left is not null && Next.Kind is ExpressionPartKind.Plus or ExpressionPartKind.Minus)
        {
            bool isSum = Next.Kind == ExpressionPartKind.Plus;
            FormulaOperator sign = isSum ? FormulaOperator.Add : FormulaOperator.Subtract;
            at++;
            left = ReadProduct(depth) is { } right ? new Formula.Binary(sign, left, right) : null;
        }

        return left;
    }

    /// <summary>Reads <c>a * b / c</c>.</summary>
    private Formula? ReadProduct(int depth)
    {
        Formula? left = ReadSigned(depth);
        while (left is not null && Next.Kind is ExpressionPartKind.Times or ExpressionPartKind.Over)
        {
            bool isProduct = Next.Kind == ExpressionPartKind.Times;
            FormulaOperator sign = isProduct ? FormulaOperator.Multiply : FormulaOperator.Divide;
            at++;
            left = ReadSigned(depth) is { } right ? new Formula.Binary(sign, left, right) : null;
        }

        return left;
    }

    /// <summary>Reads <c>-a</c>, <c>a</c>, <c>0.5</c> or <c>(a)</c>.</summary>
    private Formula? ReadSigned(int depth)
    {
        ExpressionPart part = Next;
        if (depth > ExpressionLimits.DepthMax || values > ExpressionLimits.ValuesMax)
        {
            bag.Add(ExpressionErrors.TooLarge(text, part.Start));
            return null;
        }

        switch (part.Kind)
        {
            case ExpressionPartKind.Minus:
                at++;
                if (Next.Kind == ExpressionPartKind.Number)
                {
                    return ReadNumber(Next) is { } number ? new Formula.Constant(-number.Value) : null;
                }

                return ReadSigned(depth + 1) is { } operand ? new Formula.Negate(operand) : null;
            case ExpressionPartKind.Number:
                return ReadNumber(part);
            case ExpressionPartKind.Name:
                return ReadName(part);
            case ExpressionPartKind.Open:
                return ReadBracket(part, depth);
            default:
                bag.Add(ExpressionErrors.MissingOperand(text, part.Start, part.Length));
                return null;
        }
    }

    private Formula? ReadBracket(ExpressionPart open, int depth)
    {
        at++;
        Formula? inner = ReadSum(depth + 1);
        if (inner is null || Next.Kind == ExpressionPartKind.Close)
        {
            at++;
            return inner;
        }

        bag.Add(Next.Kind == ExpressionPartKind.End
            ? ExpressionErrors.UnclosedBracket(text, open.Start)
            : ExpressionErrors.MissingOperator(text, Next.Start, Next.Length));
        return null;
    }

    private Formula.Constant? ReadNumber(ExpressionPart part)
    {
        at++;
        values++;
        string digits = text.Value.Substring(part.Start, part.Length);
        if (DecimalText.Read(Encoding.ASCII.GetBytes(digits), out decimal value) == DecimalOutcome.Read)
        {
            return new Formula.Constant(value);
        }

        bag.Add(ExpressionErrors.BadNumber(text, part.Start, part.Length));
        return null;
    }

    private Formula.Variable ReadName(ExpressionPart part)
    {
        at++;
        values++;
        bool isBracketed = text.Value[part.Start] == '[';
        string name = isBracketed
            ? text.Value.Substring(part.Start + 1, part.Length - 2).Trim()
            : text.Value.Substring(part.Start, part.Length);
        names.Add((name, text.Span(part.Start, part.Length)));
        return new Formula.Variable(new IndicatorId(name));
    }
}
