using System.Globalization;
using System.Numerics;
using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Syntax;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Binding;

/// <summary>Signs that work on the bits of whole numbers.</summary>
internal static class Bits
{
    /// <summary>
    /// Returns what a side of <c>&amp;</c> is beside the other one: a text written as a whole number is that number
    /// beside a number, <c>"1" &amp; 3</c>, as in Dynamic LINQ; all else is what it is.
    /// </summary>
    internal static Bound Beside(Bound side, Bound other, BinarySyntax syntax) =>
        other.Type.IsNumeric && side.LiteralText is { } digits
            && int.TryParse(digits, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number)
            ? new Bound(FactTypes.Of(FactKind.Int32), new ConstantNode<int>(number), syntax)
            : side;

    /// <summary>
    /// Returns the node of <c>&amp;</c> or <c>|</c> between whole numbers of one type. Where both may be missing, the
    /// result may be missing too, as in C#.
    /// </summary>
    internal static Node Make(Sign sign, FactType type, Bound left, Bound right, int position)
    {
        (Node one, Node two) = (Conversions.Try(left, type)!, Conversions.Try(right, type)!);
        return (type.Kind, type.IsNullable) switch
        {
            (FactKind.Int32, false) => Of<int>(sign, one, two, position),
            (FactKind.UInt32, false) => Of<uint>(sign, one, two, position),
            (FactKind.Int64, false) => Of<long>(sign, one, two, position),
            (_, false) => Of<ulong>(sign, one, two, position),
            (FactKind.Int32, true) => Lifted<int>(sign, one, two, position),
            (FactKind.UInt32, true) => Lifted<uint>(sign, one, two, position),
            (FactKind.Int64, true) => Lifted<long>(sign, one, two, position),
            _ => Lifted<ulong>(sign, one, two, position),
        };
    }

    /// <summary>Returns the shifted number, or null where its type can't be shifted.</summary>
    internal static Bound? Shift(Sign sign, Bound left, Node<int> by, BinarySyntax syntax)
    {
        FactType? type = Numbers.Common(left, left);
        return type?.Kind switch
        {
            FactKind.Int32 => new Bound(type, ShiftOf<int>(sign, left, type, by, syntax), syntax),
            FactKind.UInt32 => new Bound(type, ShiftOf<uint>(sign, left, type, by, syntax), syntax),
            FactKind.Int64 => new Bound(type, ShiftOf<long>(sign, left, type, by, syntax), syntax),
            FactKind.UInt64 => new Bound(type, ShiftOf<ulong>(sign, left, type, by, syntax), syntax),
            _ => null,
        };
    }

    /// <summary>Returns the node of <c>&amp;</c> or <c>|</c> between numbers of one .NET type.</summary>
    internal static Node Of<T>(Sign sign, Node left, Node right, int position)
        where T : struct, IBinaryInteger<T> => sign == Sign.Ampersand
            ? new Operations.Plain<T, T, Operations.BitAnd<T>>((Node<T>)left, (Node<T>)right, position)
            : new Operations.Plain<T, T, Operations.BitOr<T>>((Node<T>)left, (Node<T>)right, position);

    private static Node Lifted<T>(Sign sign, Node left, Node right, int position)
        where T : struct, IBinaryInteger<T> => sign == Sign.Ampersand
            ? new Operations.Lifted<T, T, Operations.BitAnd<T>>((Node<T?>)left, (Node<T?>)right, position)
            : new Operations.Lifted<T, T, Operations.BitOr<T>>((Node<T?>)left, (Node<T?>)right, position);

    private static Calls.Two<T, int, T> ShiftOf<T>(
        Sign sign, Bound left, FactType type, Node<int> by, BinarySyntax syntax)
        where T : struct, IBinaryInteger<T> => new(
            sign == Sign.ShiftLeft ? (value, bits) => value << bits : (value, bits) => value >> bits,
            (Node<T>)Conversions.Try(left, type)!,
            by,
            syntax.Token.Start);
}
