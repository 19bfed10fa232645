using System.Text;
using HealthTargets.Formulas;
using HealthTargets.Rules.Syntax;
using HealthTargets.Values;

namespace HealthTargets.Rules.Expressions;

/// <content>What stands between the signs: numbers, names, functions and brackets.</content>
internal sealed partial class FormulaReader
{
    /// <summary>Reads <c>-a</c>, <c>a</c>, <c>0.5</c>, <c>min(a, b)</c> or <c>(a)</c>.</summary>
    private FormulaOperand? ReadSigned(int depth)
    {
        ExpressionPart part = Next;
        if (IsTooDeep(depth))
        {
            return null;
        }

        switch (part.Kind)
        {
            case ExpressionPartKind.Minus:
                at++;
                if (Next.Kind == ExpressionPartKind.Number)
                {
                    int end = Next.Start + Next.Length;
                    return ReadNumber(Next) is { } number ? Number(new(-number.Value), part.Start, end) : null;
                }

                return ReadSigned(depth + 1) is { } operand && Gives(operand, truth: false)
                    ? Number(new Formula.Negate(operand.Formula), part.Start, operand.End)
                    : null;
            case ExpressionPartKind.Number:
                return ReadNumber(part) is { } constant ? Number(constant, part.Start, part.Start + part.Length) : null;
            case ExpressionPartKind.Name:
                return parts[at + 1].Kind == ExpressionPartKind.Open ? ReadCall(part, depth) : ReadName(part);
            case ExpressionPartKind.Open:
                return ReadBracket(part, depth);
            default:
                bag.Add(ExpressionErrors.MissingOperand(text, part.Start, part.Length));
                return null;
        }
    }

    private static FormulaOperand Number(Formula formula, int start, int end) => new(formula, false, start, end);

    private static FormulaOperand Number(Formula.Constant formula, int start, int end) =>
        new(formula, false, start, end);

    private bool IsTooDeep(int depth)
    {
        bool isTooDeep = depth > ExpressionLimits.DepthMax || values > ExpressionLimits.ValuesMax;
        if (isTooDeep)
        {
            bag.Add(ExpressionErrors.TooLarge(text, Next.Start));
        }

        return isTooDeep;
    }

    private FormulaOperand? ReadBracket(ExpressionPart open, int depth)
    {
        at++;
        return ReadOr(depth + 1) is { } inner && Close(open) ? inner with { Start = open.Start } : null;
    }

    private bool Close(ExpressionPart open)
    {
        if (Next.Kind == ExpressionPartKind.Close)
        {
            at++;
            return true;
        }

        bag.Add(Next.Kind == ExpressionPartKind.End
            ? ExpressionErrors.UnclosedBracket(text, open.Start)
            : ExpressionErrors.MissingOperator(text, Next.Start, Next.Length));
        return false;
    }

    private FormulaOperand? ReadCall(ExpressionPart name, int depth)
    {
        string word = text.Value.Substring(name.Start, name.Length);
        ExpressionPart open = parts[at + 1];
        if (word == "count" && terms.KnowsCount && !IsChildren(at + 2))
        {
            return ReadCount(name, open);
        }

        if (IsReach(word))
        {
            return ReadReach(word, name, depth);
        }

        if (FormulaFunctions.Find(word) is not { } function)
        {
            bag.Add(ExpressionErrors.UnknownFunction(text, name.Start, name.Length, terms));
            return null;
        }

        at += 2;
        var arguments = new List<FormulaOperand>();
        while (Next.Kind != ExpressionPartKind.Close || arguments.Count > 0)
        {
            if (ReadOr(depth + 1) is not { } argument)
            {
                return null;
            }

            arguments.Add(argument);
            if (Next.Kind != ExpressionPartKind.Comma)
            {
                break;
            }

            at++;
        }

        int end = Next.Start + Next.Length;
        return Close(open) ? Called(function, arguments, name, end) : null;
    }

    private FormulaOperand? ReadCount(ExpressionPart name, ExpressionPart open)
    {
        at += 2;
        values++;
        ExpressionPart quoted = Next;
        if (quoted.Kind != ExpressionPartKind.Text)
        {
            bag.Add(ExpressionErrors.MissingClass(text, quoted.Start, quoted.Length));
            return null;
        }

        at++;
        int end = Next.Start + Next.Length;
        string className = text.Value.Substring(quoted.Start + 1, quoted.Length - 2);
        return Close(open) ? Number(new Formula.CountOf(className), name.Start, end) : null;
    }

    private FormulaOperand? Called(
        FunctionSignature function, List<FormulaOperand> arguments, ExpressionPart name, int end)
    {
        if (arguments.Count < function.ArgumentsMin || arguments.Count > function.ArgumentsMax)
        {
            bag.Add(ExpressionErrors.WrongArgumentCount(text, name.Start, name.Length, function, arguments.Count));
            return null;
        }

        // The branches of if() and coalesce() are alike; isMissing() takes anything; the rest take numbers.
        int alike = function.Function == FormulaFunction.If ? 1 : 0;
        bool isTruth = function.Function is FormulaFunction.If or FormulaFunction.Coalesce && arguments[alike].IsTruth;
        bool fits = (alike == 0 || Gives(arguments[0], truth: true))
            && (function.Function == FormulaFunction.IsMissing
                || arguments.Skip(alike).All(argument => Gives(argument, isTruth)));
        var call = new Formula.Call(function.Function, arguments.Select(a => a.Formula).ToValueList());
        return fits
            ? new FormulaOperand(call, isTruth || function.Function == FormulaFunction.IsMissing, name.Start, end)
            : null;
    }

    private bool Gives(FormulaOperand operand, bool truth)
    {
        if (operand.IsTruth != truth)
        {
            bag.Add(ExpressionErrors.WrongType(text, operand, truth));
        }

        return operand.IsTruth == truth;
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

    private FormulaOperand ReadName(ExpressionPart part)
    {
        at++;
        values++;
        bool isBracketed = text.Value[part.Start] == '[';
        string name = isBracketed
            ? text.Value.Substring(part.Start + 1, part.Length - 2).Trim()
            : text.Value.Substring(part.Start, part.Length);
        names.Add((name, text.Span(part.Start, part.Length)));
        return new FormulaOperand(
            new Formula.Variable(name), terms.IsTruth(name), part.Start, part.Start + part.Length);
    }
}
