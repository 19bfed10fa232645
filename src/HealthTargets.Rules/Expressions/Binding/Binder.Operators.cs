using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Syntax;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Binding;

/// <summary>The binder's part for signs.</summary>
internal sealed partial class Binder
{
    private static FactType Truth => FactTypes.Of(FactKind.Boolean);

    private Bound BindUnary(UnarySyntax unary)
    {
        Bound operand = Bind(unary.Operand);
        if (operand.IsNull)
        {
            return operand with { Syntax = unary };
        }

        if (unary.Sign == Sign.Not)
        {
            return operand.Type is { Kind: FactKind.Boolean, IsNullable: true }
                ? new Bound(operand.Type, new Choices.LiftedNot((Node<bool?>)operand.Node), unary)
                : operand.Type.Kind is FactKind.Boolean or FactKind.Unknown
                    ? new Bound(Truth, new Choices.Not(Condition(operand)), unary)
                    : throw BindingMistakes.Operand(unary, operand);
        }

        // As with a sum: the smallest of int, long, float, double and decimal that holds the number.
        FactType? type = Numbers.ForNegation(operand);
        return type is not null && Conversions.Try(operand, type) is { } number
            ? new Bound(type, type.Carrier.Negate(number, unary.Start), unary)
            : operand.Type.Kind == FactKind.TimeSpan && !operand.Type.IsNullable
                ? new Bound(
                    operand.Type,
                    new Calls.One<TimeSpan, TimeSpan>(span => -span, (Node<TimeSpan>)operand.Node, unary.Start),
                    unary)
            : throw BindingMistakes.Operand(unary, operand);
    }

    private Bound BindBinary(BinarySyntax binary) => binary.Sign switch
    {
        Sign.And or Sign.Or => BindLogic(binary, Bind(binary.Left), Bind(binary.Right), isShort: true),
        Sign.Coalesce => BindCoalesce(binary, BindOptional(binary.Left), Bind(binary.Right)),
        Sign.Equal or Sign.NotEqual when IsNull(binary.Right) =>
            Comparer.Compare(binary.Token, BindOptional(binary.Left), Bind(binary.Right), binary),
        Sign.Equal or Sign.NotEqual or Sign.Less or Sign.AtMost or Sign.Greater or Sign.AtLeast =>
            Comparer.Compare(binary.Token, Bind(binary.Left), Bind(binary.Right), binary),
        Sign.Ampersand or Sign.Bar => BindBits(binary, Bind(binary.Left), Bind(binary.Right)),
        Sign.ShiftLeft or Sign.ShiftRight => BindShift(binary, Bind(binary.Left), Bind(binary.Right)),
        _ => BindArithmetic(binary, Bind(binary.Left), Bind(binary.Right)),
    };

    private static bool IsNull(ExpressionSyntax syntax) => syntax is LiteralSyntax { Value: null };

    private static Bound BindLogic(BinarySyntax binary, Bound left, Bound right, bool isShort)
    {
        if (!IsTruth(left) || !IsTruth(right))
        {
            throw BindingMistakes.Operands(binary.Token, Signs.Text(binary.Sign), left, right);
        }

        bool isAnd = binary.Sign is Sign.And or Sign.Ampersand;
        if (left.Type.IsNullable || right.Type.IsNullable || left.IsNull || right.IsNull)
        {
            FactType lifted = Truth.AsNullable();
            var one = (Node<bool?>)Conversions.Try(left, lifted)!;
            var two = (Node<bool?>)Conversions.Try(right, lifted)!;
            return new Bound(
                lifted,
                isAnd ? new Choices.LiftedAnd(one, two, isShort) : new Choices.LiftedOr(one, two, isShort),
                binary);
        }

        (Node<bool> first, Node<bool> second) = (Condition(left), Condition(right));
        return new Bound(
            Truth,
            (isAnd, isShort) switch
            {
                (true, true) => new Choices.And(first, second),
                (false, true) => new Choices.Or(first, second),
                (true, false) => new Choices.BothAnd(first, second),
                _ => new Choices.BothOr(first, second),
            },
            binary);
    }

    private static bool IsTruth(Bound value) =>
        value.Type.Kind is FactKind.Boolean or FactKind.Unknown or FactKind.Null;

    private static Bound BindCoalesce(ExpressionSyntax syntax, Bound left, Bound right)
    {
        if (left.IsNull)
        {
            return right with { Syntax = syntax };
        }

        if (left.Type.IsNullable && Conversions.Try(right, left.Type.Underlying) is { } plain)
        {
            return new Bound(left.Type.Underlying, Nullables.Coalesce(left, plain), syntax);
        }

        // Of what is known only when it comes a number can be taken as one, all else as it is.
        bool isOpen = left.Type.Kind == FactKind.Unknown && !right.IsNull && right.Type.IsNumeric;
        if (Conversions.Try(right, left.Type) is { } other && !isOpen)
        {
            return new Bound(left.Type, left.Type.Carrier.CoalesceNull(left.Node, other), syntax);
        }

        // The wider of the two: a missing int or else 0.5 is a double.
        FactType? common = left.Type.Kind == FactKind.Unknown ? right.Type : Numbers.Common(left, right);
        if (common is null || Conversions.Try(left, common.AsNullable()) is not { } first)
        {
            throw BindingMistakes.Branches(syntax, left, right);
        }

        var lifted = new Bound(common.AsNullable(), first, left.Syntax);
        return Conversions.Try(right, common.Underlying) is { } second
            ? new Bound(common.Underlying, Nullables.Coalesce(lifted, second), syntax)
            : new Bound(
                common.AsNullable(),
                common.AsNullable().Carrier.CoalesceNull(first, Conversions.Try(right, common.AsNullable())!),
                syntax);
    }

    private static Bound BindArithmetic(BinarySyntax binary, Bound left, Bound right)
    {
        if (binary.Sign == Sign.Plus && (left.Type.Kind == FactKind.String || right.Type.Kind == FactKind.String))
        {
            return Texts.Join(left, right, binary);
        }

        if (DateArithmetic.Find(binary, left, right) is { } date)
        {
            return date;
        }

        FactType? type = Numbers.Common(left, right);
        if (type is null)
        {
            throw BindingMistakes.Operands(binary.Token, Signs.Text(binary.Sign), left, right);
        }

        return new Bound(
            type,
            type.Carrier.Arithmetic(
                binary.Sign, Conversions.Try(left, type)!, Conversions.Try(right, type)!, binary.Token.Start),
            binary);
    }

    private static Bound BindBits(BinarySyntax binary, Bound left, Bound right)
    {
        if (binary.Sign == Sign.Ampersand)
        {
            (left, right) = (Bits.Beside(left, right, binary), Bits.Beside(right, left, binary));
            if (left.Type.Kind == FactKind.String || right.Type.Kind == FactKind.String)
            {
                return Texts.Join(left, right, binary);
            }
        }

        // One that may be missing has to be there beside one that is.
        if (left.Type.IsNullable != right.Type.IsNullable && left.Type.IsWhole && right.Type.IsWhole)
        {
            (left, right) = (Nullables.Needed(left, binary.Token.Start), Nullables.Needed(right, binary.Token.Start));
        }

        if (left.Type.IsWhole && right.Type.IsWhole && Numbers.Common(left, right) is { } type)
        {
            return new Bound(type, Bits.Make(binary.Sign, type, left, right, binary.Token.Start), binary);
        }

        // Members of an enumeration that is a set are put together and taken apart by their bits.
        FactType? members = EnumOf(left, right);
        return members is { IsNullable: false }
            && Conversions.Try(left, members) is Node<long> one && Conversions.Try(right, members) is Node<long> two
                ? new Bound(members, Bits.Of<long>(binary.Sign, one, two, binary.Token.Start), binary)
                : BindLogic(binary, left, right, isShort: false);
    }

    private static Bound BindShift(BinarySyntax binary, Bound left, Bound right) =>
        left.Type is { IsWhole: true, IsNullable: false }
            && Conversions.Try(right, FactTypes.Of(FactKind.Int32)) is Node<int> by
            && Bits.Shift(binary.Sign, left, by, binary) is { } shifted
            ? shifted
            : throw BindingMistakes.Operands(binary.Token, Signs.Text(binary.Sign), left, right);

    private Bound BindConditional(
        ExpressionSyntax syntax, ExpressionSyntax test, ExpressionSyntax first, ExpressionSyntax second)
    {
        (Bound condition, Bound one, Bound other) = (Bind(test), Bind(first), Bind(second));
        return Choose(syntax, Condition(condition), one, other);
    }

    // The type of a choice: that of one of the two to which the other converts, else the common one of two numbers.
    private static Bound Choose(ExpressionSyntax syntax, Node<bool> test, Bound first, Bound second)
    {
        FactType? type;
        if (first.Type.IsSameAs(second.Type))
        {
            type = first.Type;
        }
        else if (first.IsNull || second.IsNull)
        {
            type = (first.IsNull ? second : first).Type.AsNullable();
        }
        else
        {
            bool toSecond = Conversions.Try(first, second.Type) is not null;
            bool toFirst = Conversions.Try(second, first.Type) is not null;
            type = toSecond && toFirst ? EnumOf(first, second) ?? Numbers.Common(first, second) ?? first.Type
                : toSecond ? second.Type
                : toFirst ? first.Type
                : Numbers.Common(first, second);
        }

        return type is not null && Conversions.Try(first, type) is { } one && Conversions.Try(second, type) is { } two
            ? new Bound(type, type.Carrier.Conditional(test, one, two), syntax)
            : throw BindingMistakes.Branches(syntax, first, second);
    }

    // A choice between a member of an enumeration and its number is a member.
    private static FactType? EnumOf(Bound first, Bound second) =>
        first.Type.Kind == FactKind.Enum ? first.Type : second.Type.Kind == FactKind.Enum ? second.Type : null;

    private Bound BindIn(InSyntax search)
    {
        Bound left = Bind(search.Left);
        Node<bool> found;
        if (search.IsList)
        {
            Bound list = Bind(search.Items[0]);
            found = ListMembers.Contains(list, left, search)
                ?? throw BindingMistakes.NoItems(
                    new IndexSyntax(search.Items[0], search.Items[0], search.End), list.Type);
        }
        else
        {
            found = Searches.Among(left, [.. search.Items.Select(Bind)], search);
        }

        return new Bound(Truth, search.IsNegated ? new Choices.Not(found) : found, search);
    }
}
