using System.Globalization;
using System.Numerics;
using HealthTargets.Rules.Expressions.Syntax;

namespace HealthTargets.Rules.Tests.Expressions.Compiled;

/// <summary>
/// Works an expression out by walking its tree with boxed values, as plainly as can be: what the compiled form has to
/// agree with. Knows what <see cref="RandomExpression"/> writes.
/// </summary>
internal sealed class TreeWalk(Fact fact)
{
    private readonly Dictionary<string, object?> items = [];

    public object? Of(ExpressionSyntax tree) => tree switch
    {
        LiteralSyntax literal => literal.Value,
        NameSyntax name => items.TryGetValue(name.Name, out object? item) ? item : Member(name.Name),
        MemberSyntax { Name: "MaxValue" } => decimal.MaxValue,
        MemberSyntax { Name: "HasValue" } member => Of(member.Owner) is not null,
        UnarySyntax { Sign: Sign.Not } unary => !(bool)Of(unary.Operand)!,
        UnarySyntax unary => Negate(Of(unary.Operand)),
        ConditionalSyntax choice => (bool)Of(choice.Test)! ? Of(choice.First) : Of(choice.Second),
        InSyntax search => search.Items.Any(item => Equals(Of(search.Left), Of(item))) != search.IsNegated,
        BinarySyntax binary => Binary(binary),
        CallSyntax call => Call(call),
        _ => throw new NotSupportedException(),
    };

    private object? Member(string name) => typeof(Fact).GetProperty(name)!.GetValue(fact);

    private static object? Negate(object? value) => value switch
    {
        int number => unchecked(-number),
        long number => unchecked(-number),
        double number => -number,
        decimal number => -number,
        _ => null,
    };

    private object? Call(CallSyntax call)
    {
        switch (call.Name)
        {
            case "ToUpper":
                return ((string)(Of(call.Owner!) ?? throw new DivideByZeroException())).ToUpperInvariant();
            case "Count":
                var lambda = (LambdaSyntax)call.Arguments[0];
                return fact.Arr.Count(number =>
                {
                    items[lambda.Parameter] = number;
                    return (bool)Of(lambda.Body)!;
                });
            default:
                object value = Of(call.Arguments[0])!;
                return call.Name switch
                {
                    "int" => (int)value,
                    "long" => Convert.ToInt64(value, CultureInfo.InvariantCulture),
                    "double" => (double)value,
                    _ => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
                };
        }
    }

    private object? Binary(BinarySyntax binary)
    {
        object? left = Of(binary.Left);
        switch (binary.Sign)
        {
            case Sign.And:
                return (bool)left! && (bool)Of(binary.Right)!;
            case Sign.Or:
                return (bool)left! || (bool)Of(binary.Right)!;
            case Sign.Coalesce:
                return left ?? Of(binary.Right);
        }

        object? right = Of(binary.Right);
        bool isText = left is string || right is string || IsText(binary.Left) || IsText(binary.Right);
        if (isText && binary.Sign == Sign.Plus)
        {
            return string.Concat(
                Convert.ToString(left, CultureInfo.InvariantCulture),
                Convert.ToString(right, CultureInfo.InvariantCulture));
        }

        return left is null || right is null || isText
            ? OfMissing(binary.Sign, left, right)
            : Numbers(binary.Sign, left, right);
    }

    // A text that is null shows by its name, or by what it was made of.
    private static bool IsText(ExpressionSyntax tree) => tree switch
    {
        NameSyntax name => name.Name == "SNull",
        ConditionalSyntax choice => IsText(choice.First) || IsText(choice.Second),
        BinarySyntax { Sign: Sign.Plus } binary => IsText(binary.Left) || IsText(binary.Right),
        LiteralSyntax literal => literal.Value is string,
        _ => false,
    };

    private static object? OfMissing(Sign sign, object? left, object? right) => sign switch
    {
        Sign.Equal => Equals(left, right),
        Sign.NotEqual => !Equals(left, right),
        Sign.Less or Sign.AtMost or Sign.Greater or Sign.AtLeast => false,
        _ => null,
    };

    private static object? Numbers(Sign sign, object left, object right) => (left, right) switch
    {
        (decimal, _) or (_, decimal) => Same(
            sign,
            Convert.ToDecimal(left, CultureInfo.InvariantCulture),
            Convert.ToDecimal(right, CultureInfo.InvariantCulture)),
        (double, _) or (_, double) => Same(
            sign,
            Convert.ToDouble(left, CultureInfo.InvariantCulture),
            Convert.ToDouble(right, CultureInfo.InvariantCulture)),
        (long, _) or (_, long) => Same(
            sign,
            Convert.ToInt64(left, CultureInfo.InvariantCulture),
            Convert.ToInt64(right, CultureInfo.InvariantCulture)),
        _ => Narrow(Same<long>(sign, (int)left, (int)right)),
    };

    private static object Narrow(object value) => value is long wide ? unchecked((int)wide) : value;

    private static object Same<T>(Sign sign, T a, T b)
        where T : INumber<T> => unchecked(sign switch
    {
        Sign.Plus => a + b,
        Sign.Minus => a - b,
        Sign.Times => a * b,
        Sign.Over => a / b,
        Sign.Percent => a % b,
        _ when T.IsNaN(a) || T.IsNaN(b) => sign == Sign.NotEqual,
        _ => Order(sign, a < b, a == b),
    });

    private static bool Order(Sign sign, bool isLess, bool isEqual) => sign switch
    {
        Sign.Less => isLess,
        Sign.AtMost => isLess || isEqual,
        Sign.Greater => !isLess && !isEqual,
        Sign.AtLeast => !isLess,
        Sign.Equal => isEqual,
        _ => !isEqual,
    };
}
