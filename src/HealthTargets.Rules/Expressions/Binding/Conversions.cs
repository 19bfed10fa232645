using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Syntax;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Binding;

/// <summary>
/// Which values can stand where another type is needed without being asked for: wider numbers, literals that fit,
/// values in the place of values that may be missing.
/// </summary>
internal static class Conversions
{
    // Row by row: from which kind to which kinds a number widens, as in System.Linq.Dynamic.Core.
    private static readonly Dictionary<FactKind, FactKind[]> Wider = new()
    {
        [FactKind.SByte] = [FactKind.Int16, FactKind.Int32, FactKind.Int64],
        [FactKind.Byte] =
        [
            FactKind.Int16, FactKind.UInt16, FactKind.Int32, FactKind.UInt32, FactKind.Int64, FactKind.UInt64,
        ],
        [FactKind.Int16] = [FactKind.Int32, FactKind.Int64],
        [FactKind.UInt16] = [FactKind.Int32, FactKind.UInt32, FactKind.Int64, FactKind.UInt64],
        [FactKind.Int32] = [FactKind.Int64],
        [FactKind.UInt32] = [FactKind.Int64, FactKind.UInt64],
        [FactKind.Int64] = [],
        [FactKind.UInt64] = [],
    };

    /// <summary>Says whether a number of one kind is always one of another.</summary>
    internal static bool Widens(FactKind from, FactKind to) =>
        from == to
        || (from == FactKind.Single && to == FactKind.Double)
        || (Wider.TryGetValue(from, out FactKind[]? wider)
            && (to is FactKind.Single or FactKind.Double or FactKind.Decimal || wider.Contains(to)));

    /// <summary>Returns the node of a value as another type, or null where it can't stand there.</summary>
    internal static Node? Try(Bound value, FactType target)
    {
        FactType source = value.Type;
        if (source.IsSameAs(target))
        {
            return value.Node;
        }

        if (value.IsNull)
        {
            return target.TakesNull ? target.Carrier.Constant(null) : null;
        }

        if (target.Kind == FactKind.Unknown)
        {
            return value.Boxed();
        }

        if (value.Syntax is LiteralSyntax literal && FromLiteral(literal, target) is { } constant)
        {
            return constant;
        }

        int position = value.Syntax.Start;
        if (source.Kind == FactKind.Unknown)
        {
            return target.FromObject((Node<object?>)value.Node, position);
        }

        // A value that may be missing never stands where one is needed.
        if (source.IsNullable && !target.IsNullable)
        {
            return null;
        }

        if (source.Kind == target.Kind && source.Underlying.IsSameAs(target.Underlying))
        {
            return source.Carrier.Lift(value.Node);
        }

        return source.Kind switch
        {
            FactKind.List when target.Kind == FactKind.List && target.Element!.Kind == FactKind.Unknown => value.Node,
            FactKind.Object when target.Kind == FactKind.Object && IsDerived(source, target) => value.Node,
            FactKind.DateTime when target.Kind == FactKind.DateTimeOffset && !source.IsNullable =>
                target.IsNullable ? target.Underlying.Carrier.Lift(AtZero(value, position)) : AtZero(value, position),
            _ when CanWiden(source, target) => Convert(value.Node, source, target, position),
            _ => null,
        };
    }

    // A date without an offset has that of universal time; the machine's own would differ from place to place.
    private static Calls.One<DateTime, DateTimeOffset> AtZero(Bound value, int position) => new(
        date => new DateTimeOffset(DateTime.SpecifyKind(date, DateTimeKind.Unspecified), TimeSpan.Zero),
        (Node<DateTime>)value.Node,
        position);

    /// <summary>Returns the node of a number as another number; out of range is a fault.</summary>
    internal static Node Convert(Node node, FactType source, FactType target, int position)
    {
        if (target.IsNullable && !source.IsNullable)
        {
            Node plain = Convert(node, source, target.Underlying, position);
            return target.Underlying.Carrier.Lift(plain);
        }

        return ReferenceEquals(source.Carrier, target.Carrier)
            ? node
            : source.Carrier.ConvertNumber(node, target.Underlying.Carrier, position);
    }

    /// <summary>Says whether a value of one type stands for another type by widening alone.</summary>
    internal static bool CanWiden(FactType source, FactType target)
    {
        // Members of enumerations count as int, in both directions.
        FactKind from = source.Kind == FactKind.Enum ? FactKind.Int32 : source.Kind;
        FactKind to = target.Kind == FactKind.Enum ? FactKind.Int32 : target.Kind;
        return (source.IsNumeric || source.Kind == FactKind.Enum)
            && (target.IsNumeric || target.Kind == FactKind.Enum)
            && !(source.Kind == FactKind.Enum && target.Kind == FactKind.Enum)
            && (!source.IsNullable || target.IsNullable)
            && Widens(from, to);
    }

    /// <summary>
    /// Says which of two types is nearer to a value: above zero the first, below zero the second.
    /// </summary>
    internal static int Compare(Bound value, FactType first, FactType second)
    {
        FactType source = value.Type;
        if (first.IsSameAs(second))
        {
            return 0;
        }

        if (source.IsSameAs(first) || source.IsSameAs(second))
        {
            return source.IsSameAs(first) ? 1 : -1;
        }

        // To Dynamic LINQ null is an object: Convert.ToString(null) is that of no object, which is an empty text.
        // Anything else is nearer to what is no object of any kind.
        if (first.Kind == FactKind.Unknown || second.Kind == FactKind.Unknown)
        {
            return (first.Kind == FactKind.Unknown) == value.IsNull ? 1 : -1;
        }

        bool toSecond = IsNarrower(first, second);
        bool toFirst = IsNarrower(second, first);
        return toSecond == toFirst ? BySign(first, second) : toSecond ? 1 : -1;
    }

    private static bool IsNarrower(FactType one, FactType other) =>
        CanWiden(one, other) || (one.Underlying.IsSameAs(other.Underlying) && other.IsNullable && !one.IsNullable);

    private static int BySign(FactType first, FactType second) =>
        !first.IsWhole || !second.IsWhole ? 0
            : IsSigned(first.Kind) == IsSigned(second.Kind) ? 0
            : IsSigned(first.Kind) ? 1 : -1;

    private static bool IsSigned(FactKind kind) =>
        kind is FactKind.SByte or FactKind.Int16 or FactKind.Int32 or FactKind.Int64;

    private static bool IsDerived(FactType source, FactType target) =>
        target.ClrType is not null && target.ClrType.IsAssignableFrom(source.ClrType);

    private static Node? FromLiteral(LiteralSyntax literal, FactType target)
    {
        FactType plain = target.Underlying;
        bool mayFit = literal.Value switch
        {
            int or uint or long or ulong => plain.IsNumeric || plain.Kind == FactKind.Enum,
            double => plain.Kind is FactKind.Decimal or FactKind.Double,
            string => plain.Kind == FactKind.Enum,
            char => plain.Kind == FactKind.String,
            _ => false,
        };
        if (!mayFit || (literal.Text.Length == 0 && literal.Value is not string))
        {
            return null;
        }

        object? read;
        if (plain.Kind == FactKind.String)
        {
            read = literal.Text;
        }
        else if (!TextValues.TryRead(plain, literal.Text, out read))
        {
            return null;
        }

        Node constant = plain.Carrier.Constant(read);
        return target.IsNullable ? plain.Carrier.Lift(constant) : constant;
    }
}
