using HealthTargets.Formulas;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Expressions;

/// <summary>
/// Reads a formula: numbers, names, + - * /, comparisons, and, or, not, functions and brackets, with the usual
/// precedence and from left to right: <c>(stock + in_transit) / daily_use</c>.
/// </summary>
internal sealed partial class FormulaReader
{
    private readonly ExpressionText text;
    private readonly DiagnosticBag bag;
    private readonly IReadOnlyList<ExpressionPart> parts;
    private readonly FormulaTerms terms;
    private readonly List<(string Name, SourceSpan Span)> names = [];
    private int at;
    private int values;

    private FormulaReader(
        ExpressionText text, IReadOnlyList<ExpressionPart> parts, FormulaTerms terms, DiagnosticBag bag)
    {
        this.text = text;
        this.parts = parts;
        this.terms = terms;
        this.bag = bag;
    }

    private ExpressionPart Next => parts[at];

    /// <summary>Reads a formula; null where it can't be read, which is reported.</summary>
    internal static BoundFormula? Read(SyntaxString formula, FormulaTerms terms, DiagnosticBag bag)
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

        var reader = new FormulaReader(text, parts, terms, bag);
        FormulaOperand? read = reader.ReadOr(0);
        if (read is not null && reader.Next.Kind != ExpressionPartKind.End)
        {
            bag.Add(reader.Next.Kind == ExpressionPartKind.Close
                ? ExpressionErrors.UnclosedBracket(text, reader.Next.Start)
                : ExpressionErrors.MissingOperator(text, reader.Next.Start, reader.Next.Length));
            return null;
        }

        return read is null || (terms.GivesTruth is { } truth && !reader.Gives(read, truth))
            ? null
            : new BoundFormula(read, reader.names);
    }

    private FormulaOperand? ReadOr(int depth) => ReadJoined(depth, FormulaOperator.Or, ReadAnd);

    private FormulaOperand? ReadAnd(int depth) => ReadJoined(depth, FormulaOperator.And, ReadNot);

    private FormulaOperand? ReadJoined(int depth, FormulaOperator op, Func<int, FormulaOperand?> readSide)
    {
        ExpressionPartKind sign = op == FormulaOperator.Or ? ExpressionPartKind.Or : ExpressionPartKind.And;
        FormulaOperand? left = readSide(depth);
        while (left is not null && Next.Kind == sign)
        {
            at++;
            left = readSide(depth) is { } right && Gives(left, truth: true) && Gives(right, truth: true)
                ? Join(op, left, right, isTruth: true)
                : null;
        }

        return left;
    }

    private FormulaOperand? ReadNot(int depth)
    {
        if (Next.Kind != ExpressionPartKind.Not)
        {
            return ReadComparison(depth);
        }

        int start = Next.Start;
        if (IsTooDeep(depth))
        {
            return null;
        }

        at++;
        return ReadNot(depth + 1) is { } operand && Gives(operand, truth: true)
            ? new FormulaOperand(new Formula.Not(operand.Formula), IsTruth: true, start, operand.End)
            : null;
    }

    private FormulaOperand? ReadComparison(int depth)
    {
        FormulaOperand? left = ReadSum(depth);
        if (left is null || ComparisonOf(Next.Kind) is not { } op)
        {
            return left;
        }

        at++;
        if (ReadSum(depth) is not { } right)
        {
            return null;
        }

        bool isEquality = op is FormulaOperator.Equal or FormulaOperator.NotEqual;
        return Gives(left, isEquality && left.IsTruth) && Gives(right, isEquality && left.IsTruth)
            ? Join(op, left, right, isTruth: true)
            : null;
    }

    private static FormulaOperator? ComparisonOf(ExpressionPartKind kind) => kind switch
    {
        ExpressionPartKind.Less => FormulaOperator.Less,
        ExpressionPartKind.AtMost => FormulaOperator.AtMost,
        ExpressionPartKind.Greater => FormulaOperator.Greater,
        ExpressionPartKind.AtLeast => FormulaOperator.AtLeast,
        ExpressionPartKind.Equal => FormulaOperator.Equal,
        ExpressionPartKind.NotEqual => FormulaOperator.NotEqual,
        _ => null,
    };

    private FormulaOperand? ReadSum(int depth)
    {
        FormulaOperand? left = ReadProduct(depth);
        while (left is not null && Next.Kind is ExpressionPartKind.Plus or ExpressionPartKind.Minus)
        {
            FormulaOperator op = Next.Kind == ExpressionPartKind.Plus ? FormulaOperator.Add : FormulaOperator.Subtract;
            at++;
            left = JoinNumbers(op, left, ReadProduct(depth));
        }

        return left;
    }

    private FormulaOperand? ReadProduct(int depth)
    {
        FormulaOperand? left = ReadSigned(depth);
        while (left is not null && Next.Kind is ExpressionPartKind.Times or ExpressionPartKind.Over)
        {
            FormulaOperator op =
                Next.Kind == ExpressionPartKind.Times ? FormulaOperator.Multiply : FormulaOperator.Divide;
            at++;
            left = JoinNumbers(op, left, ReadSigned(depth));
        }

        return left;
    }

    private FormulaOperand? JoinNumbers(FormulaOperator op, FormulaOperand left, FormulaOperand? right) =>
        right is not null && Gives(left, truth: false) && Gives(right, truth: false)
            ? Join(op, left, right, isTruth: false)
            : null;

    private static FormulaOperand Join(FormulaOperator op, FormulaOperand left, FormulaOperand right, bool isTruth) =>
        new(new Formula.Binary(op, left.Formula, right.Formula), isTruth, left.Start, right.End);
}
