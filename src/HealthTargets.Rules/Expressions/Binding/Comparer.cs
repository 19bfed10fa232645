using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Syntax;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Binding;

/// <summary>Comparisons: finds the type in which two values meet.</summary>
internal static class Comparer
{
    private static FactType Truth => FactTypes.Of(FactKind.Boolean);

    /// <summary>Returns the bound comparison.</summary>
    /// <exception cref="ExpressionMistakeException">The two can't be compared.</exception>
    internal static Bound Compare(Token sign, Bound left, Bound right, ExpressionSyntax syntax)
    {
        bool isEquality = sign.Sign is Sign.Equal or Sign.NotEqual;
        (FactType Type, Node Left, Node Right)? common = Meet(left, right, isEquality);
        if (common is not { } met || (!isEquality && IsUnordered(met.Type)))
        {
            throw BindingMistakes.Operands(sign, Signs.Text(sign.Sign), left, right);
        }

        Carrier carrier = met.Type.Carrier;
        return new Bound(
            Truth,
            isEquality
                ? carrier.Equality(met.Left, met.Right, sign.Sign == Sign.NotEqual)
                : carrier.Order(sign.Sign, met.Left, met.Right),
            syntax);
    }

    private static bool IsUnordered(FactType type) => type.Kind is FactKind.Boolean or FactKind.Object
        or FactKind.List or FactKind.Dictionary or FactKind.Null;

    private static (FactType Type, Node Left, Node Right)? Meet(Bound left, Bound right, bool isEquality)
    {
        if (left.IsNull || right.IsNull)
        {
            return MeetNull(left, right, isEquality);
        }

        // What turns out to be no text is not equal to one, and no fault.
        if (isEquality && (left.Type.Kind, right.Type.Kind)
            is (FactKind.Unknown, FactKind.String) or (FactKind.String, FactKind.Unknown))
        {
            return (FactType.Unknown, left.Boxed(), right.Boxed());
        }

        // A text that stands in the expression is read as what it is compared with.
        if (ReadAs(right, left.Type) is { } ofRight)
        {
            return (left.Type, left.Node, ofRight);
        }

        if (ReadAs(left, right.Type) is { } ofLeft)
        {
            return (right.Type, ofLeft, right.Node);
        }

        if (left.Type.Kind == FactKind.Enum || right.Type.Kind == FactKind.Enum)
        {
            FactType type = left.Type.Kind == FactKind.Enum ? left.Type : right.Type;
            type = left.Type.IsNullable || right.Type.IsNullable ? type.AsNullable() : type;
            return Both(left, right, type) ?? AsNumbers(left, right);
        }

        if (left.Type.IsNumeric || right.Type.IsNumeric)
        {
            return AsNumbers(left, right);
        }

        if (left.Type.IsSameAs(right.Type))
        {
            return (left.Type, left.Node, right.Node);
        }

        return Both(left, right, left.Type.IsNullable ? left.Type : right.Type)
            ?? Both(left, right, left.Type)
            ?? (isEquality && IsReference(left.Type) && IsReference(right.Type)
                ? (FactType.Unknown, left.Boxed(), right.Boxed())
                : null);
    }

    private static (FactType Type, Node Left, Node Right)? AsNumbers(Bound left, Bound right) =>
        Numbers.Common(left, right) is { } number ? Both(left, right, number) : null;

    private static bool IsReference(FactType type) =>
        type.Kind is FactKind.Object or FactKind.List or FactKind.Dictionary or FactKind.Unknown;

    private static (FactType Type, Node Left, Node Right)? MeetNull(Bound left, Bound right, bool isEquality)
    {
        FactType type = (left.IsNull ? right.Type : left.Type).AsNullable();
        return type.Kind == FactKind.Null || !isEquality && IsReference(type)
            ? (FactType.Unknown, left.Boxed(), right.Boxed())
            : Both(left, right, type);
    }

    private static (FactType Type, Node Left, Node Right)? Both(Bound left, Bound right, FactType type) =>
        Conversions.Try(left, type) is { } one && Conversions.Try(right, type) is { } two ? (type, one, two) : null;

    private static Node? ReadAs(Bound text, FactType type)
    {
        if (text.LiteralText is not { } literal
            || type.Kind is FactKind.String or FactKind.Unknown or FactKind.Object or FactKind.List
                or FactKind.Dictionary)
        {
            return null;
        }

        if (!TextValues.TryRead(type.Underlying, literal, out object? value))
        {
            throw BindingMistakes.BadText(text.Syntax, literal, type);
        }

        Node constant = type.Underlying.Carrier.Constant(value);
        return type.IsNullable ? type.Underlying.Carrier.Lift(constant) : constant;
    }
}
