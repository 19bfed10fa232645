using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Syntax;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Binding;

/// <summary>Sums and differences of dates and spans of time; missing where one of them is.</summary>
internal static class DateArithmetic
{
    /// <summary>Returns the bound operation, or null where the two are no dates or spans.</summary>
    internal static Bound? Find(BinarySyntax binary, Bound left, Bound right) =>
        (binary.Sign, left.Type.Kind, right.Type.Kind) switch
        {
            (Sign.Minus, FactKind.DateTime, FactKind.DateTime) =>
                Make<DateTime, DateTime, TimeSpan>(binary, left, right, (one, two) => one - two),
            (Sign.Minus, FactKind.DateTime, FactKind.TimeSpan) =>
                Make<DateTime, TimeSpan, DateTime>(binary, left, right, (one, two) => one - two),
            (Sign.Plus, FactKind.DateTime, FactKind.TimeSpan) =>
                Make<DateTime, TimeSpan, DateTime>(binary, left, right, (one, two) => one + two),
            (Sign.Minus, FactKind.DateTimeOffset, FactKind.DateTimeOffset) =>
                Make<DateTimeOffset, DateTimeOffset, TimeSpan>(binary, left, right, (one, two) => one - two),
            (Sign.Minus, FactKind.DateTimeOffset, FactKind.TimeSpan) =>
                Make<DateTimeOffset, TimeSpan, DateTimeOffset>(binary, left, right, (one, two) => one - two),
            (Sign.Plus, FactKind.DateTimeOffset, FactKind.TimeSpan) =>
                Make<DateTimeOffset, TimeSpan, DateTimeOffset>(binary, left, right, (one, two) => one + two),
            (Sign.Minus, FactKind.TimeSpan, FactKind.TimeSpan) =>
                Make<TimeSpan, TimeSpan, TimeSpan>(binary, left, right, (one, two) => one - two),
            (Sign.Plus, FactKind.TimeSpan, FactKind.TimeSpan) =>
                Make<TimeSpan, TimeSpan, TimeSpan>(binary, left, right, (one, two) => one + two),
            _ => null,
        };

    private static Bound Make<T1, T2, TResult>(
        BinarySyntax binary, Bound left, Bound right, Func<T1, T2, TResult> apply)
        where T1 : struct
        where T2 : struct
        where TResult : struct
    {
        FactType result = FactTypes.Find(typeof(TResult))!;
        int position = binary.Token.Start;
        if (!left.Type.IsNullable && !right.Type.IsNullable)
        {
            return new Bound(
                result,
                new Calls.Two<T1, T2, TResult>(apply, (Node<T1>)left.Node, (Node<T2>)right.Node, position),
                binary);
        }

        return new Bound(
            result.AsNullable(),
            new Calls.Two<T1?, T2?, TResult?>(
                (one, two) => one is { } a && two is { } b ? apply(a, b) : null,
                (Node<T1?>)Conversions.Try(left, left.Type.AsNullable())!,
                (Node<T2?>)Conversions.Try(right, right.Type.AsNullable())!,
                position),
            binary);
    }
}
