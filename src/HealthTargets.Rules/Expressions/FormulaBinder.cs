using HealthTargets.Formulas;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Expressions.Syntax;
using HealthTargets.Values;

namespace HealthTargets.Rules.Expressions;

/// <summary>
/// Makes a formula of the tree of an expression. Every part of it is looked at, so that all mistakes are reported at
/// once; one cause gives one message.
/// </summary>
internal sealed partial class FormulaBinder
{
    private readonly ExpressionText text;
    private readonly FormulaTerms terms;
    private readonly DiagnosticBag bag;
    private readonly List<(string Name, SourceSpan Span)> names = [];
    private int periodsBack;
    private int yearsBack;

    internal FormulaBinder(ExpressionText text, FormulaTerms terms, DiagnosticBag bag)
    {
        this.text = text;
        this.terms = terms;
        this.bag = bag;
    }

    /// <summary>Gets the names that were met, in their order, each with its place in the file.</summary>
    internal IReadOnlyList<(string Name, SourceSpan Span)> Names => names;

    /// <summary>Returns the formula; null where there is none, which is reported.</summary>
    internal FormulaOperand? Bind(ExpressionSyntax part) => part switch
    {
        LiteralSyntax { Value: decimal number } => Number(part, new Formula.Constant(number)),
        NameSyntax name => BindName(name),
        UnarySyntax { Sign: Sign.Minus } minus => Each(minus.Operand, truth: false) is { } operand
            ? Number(part, new Formula.Negate(operand))
            : null,
        UnarySyntax not => Each(not.Operand, truth: true) is { } operand
            ? Truth(part, new Formula.Not(operand))
            : null,
        BinarySyntax { Sign: Sign.Coalesce } pair => BindAlike(part, FormulaFunction.Coalesce, [pair.Left, pair.Right]),
        BinarySyntax pair => BindPair(pair),
        ConditionalSyntax choice => BindIf(part, choice.Test, choice.First, choice.Second),
        InSyntax search => BindIn(search),
        CallSyntax call => BindCall(call),
        _ => Report(ExpressionErrors.MissingOperand(text, part.Start, part.Length)),
    };

    /// <summary>Says whether a part gives a truth or a number, as it has to; reports it where it doesn't.</summary>
    internal bool Gives(FormulaOperand operand, bool truth)
    {
        if (operand.IsTruth != truth)
        {
            bag.Add(ExpressionErrors.WrongType(text, operand, truth));
        }

        return operand.IsTruth == truth;
    }

    private static FormulaOperand Number(ExpressionSyntax part, Formula formula) =>
        new(formula, IsTruth: false, part.Start, part.End);

    private static FormulaOperand Truth(ExpressionSyntax part, Formula formula) =>
        new(formula, IsTruth: true, part.Start, part.End);

    private FormulaOperand? Report(Diagnostic mistake)
    {
        bag.Add(mistake);
        return null;
    }

    private Formula? Each(ExpressionSyntax part, bool truth) =>
        Bind(part) is { } operand && Gives(operand, truth) ? operand.Formula : null;

    private FormulaOperand BindName(NameSyntax name)
    {
        names.Add((name.Name, text.Span(name.Start, name.Length)));
        return new FormulaOperand(
            new Formula.Variable(name.Name), terms.IsTruth(name.Name), name.Start, name.End);
    }

    private FormulaOperand? BindPair(BinarySyntax pair)
    {
        FormulaOperator op = OperatorOf(pair.Sign);
        bool joinsTruths = op is FormulaOperator.And or FormulaOperator.Or;
        bool isEquality = op is FormulaOperator.Equal or FormulaOperator.NotEqual;
        (FormulaOperand? left, FormulaOperand? right) = (Bind(pair.Left), Bind(pair.Right));
        if (left is null || right is null)
        {
            return null;
        }

        bool truths = joinsTruths || (isEquality && left.IsTruth);
        return Gives(left, truths) & Gives(right, truths)
            ? new FormulaOperand(
                new Formula.Binary(op, left.Formula, right.Formula), op > FormulaOperator.Divide, pair.Start, pair.End)
            : null;
    }

    // The formula lexer knows no other signs between two values.
    private static FormulaOperator OperatorOf(Sign sign) => sign switch
    {
        Sign.Plus => FormulaOperator.Add,
        Sign.Minus => FormulaOperator.Subtract,
        Sign.Times => FormulaOperator.Multiply,
        Sign.Over => FormulaOperator.Divide,
        Sign.Less => FormulaOperator.Less,
        Sign.AtMost => FormulaOperator.AtMost,
        Sign.Greater => FormulaOperator.Greater,
        Sign.AtLeast => FormulaOperator.AtLeast,
        Sign.Equal => FormulaOperator.Equal,
        Sign.NotEqual => FormulaOperator.NotEqual,
        Sign.And => FormulaOperator.And,
        Sign.Or => FormulaOperator.Or,
        _ => throw new InvalidOperationException("A sign that formulas don't have."),
    };

    // x in (1, 2) is x == 1 or x == 2.
    private FormulaOperand? BindIn(InSyntax search)
    {
        Formula? left = Each(search.Left, truth: false);
        Formula?[] items = [.. search.Items.Select(item => Each(item, truth: false))];
        if (left is null || items.Contains(null))
        {
            return null;
        }

        Formula found = items
            .Select(item => (Formula)new Formula.Binary(FormulaOperator.Equal, left, item!))
            .Aggregate((one, other) => new Formula.Binary(FormulaOperator.Or, one, other));
        return Truth(search, search.IsNegated ? new Formula.Not(found) : found);
    }

    private FormulaOperand? BindIf(
        ExpressionSyntax whole, ExpressionSyntax test, ExpressionSyntax first, ExpressionSyntax second)
    {
        Formula? condition = Each(test, truth: true);
        (FormulaOperand? yes, FormulaOperand? no) = (Bind(first), Bind(second));
        bool isAlike = yes is not null && no is not null && Gives(no, yes.IsTruth);
        return condition is not null && isAlike
            ? yes! with
            {
                Formula = new Formula.Call(FormulaFunction.If, [condition, yes!.Formula, no!.Formula]),
                Start = whole.Start,
                End = whole.End,
            }
            : null;
    }

    // All arguments are of one kind, and so is the result.
    private FormulaOperand? BindAlike(
        ExpressionSyntax whole, FormulaFunction function, IReadOnlyList<ExpressionSyntax> given)
    {
        FormulaOperand?[] arguments = [.. given.Select(Bind)];
        bool fits = !arguments.Contains(null)
            && arguments.Aggregate(true, (all, one) => Gives(one!, arguments[0]!.IsTruth) && all);
        return fits
            ? new FormulaOperand(
                new Formula.Call(function, arguments.Select(one => one!.Formula).ToValueList()),
                arguments[0]!.IsTruth,
                whole.Start,
                whole.End)
            : null;
    }
}
