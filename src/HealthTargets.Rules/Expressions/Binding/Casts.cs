using HealthTargets.Rules.Expressions.Functions;
using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Syntax;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Binding;

/// <summary>Conversions that are asked for: <c>int(x)</c>, <c>cast(x, "decimal")</c>.</summary>
internal static class Casts
{
    /// <summary>Says whether a value is one of a type.</summary>
    internal static bool Is(object? value, FactType type) => value is not null && type.Underlying.Kind switch
    {
        FactKind.Unknown => true,
        FactKind.Object => type.ClrType?.IsInstanceOfType(value) ?? value is IDictionary<string, object?>,
        FactKind.List => value is System.Collections.IEnumerable and not string,
        FactKind.Enum => value.GetType() == type.ClrType,
        FactKind kind => FactTypes.Find(value.GetType())?.Kind == kind,
    };

    /// <summary>
    /// Returns a value as another type, or null where there is no way. Fractions are cut off; out of range is a fault.
    /// </summary>
    internal static Bound? Convert(Bound value, FactType type, CallSyntax call)
    {
        int position = call.NameStart;
        if (Conversions.Try(value, type) is { } easy)
        {
            return new Bound(type, easy, call);
        }

        if (value.LiteralText is { } text && type.Kind != FactKind.String)
        {
            return TextValues.TryRead(type.Underlying, text, out object? read)
                ? new Bound(
                    type,
                    type.IsNullable
                        ? type.Underlying.Carrier.Lift(type.Underlying.Carrier.Constant(read))
                        : type.Carrier.Constant(read),
                    call)
                : throw BindingMistakes.BadText(value.Syntax, text, type);
        }

        if (type.Kind == FactKind.String)
        {
            return new Bound(type, Texts.Of(value), call);
        }

        Bound plain = type.IsNullable ? value : Nullables.Needed(value, position);
        if (Conversions.Try(plain, type) is { } unlifted)
        {
            return new Bound(type, unlifted, call);
        }

        if (IsNumberOrEnum(plain.Type) && IsNumberOrEnum(type))
        {
            return new Bound(type, Conversions.Convert(plain.Node, plain.Type, type, position), call);
        }

        // Only cast does this: int(true) has no meaning in Dynamic LINQ.
        if (plain.Type is { Kind: FactKind.Boolean, IsNullable: false } && type.IsNumeric
            && call.Name.Equals("cast", StringComparison.OrdinalIgnoreCase))
        {
            var number = new Calls.One<bool, int>(truth => truth ? 1 : 0, (Node<bool>)plain.Node, position);
            return new Bound(
                type, Conversions.Convert(number, FactTypes.Of(FactKind.Int32), type, position), call);
        }

        if (plain.Type.Kind == FactKind.Char && type.IsNumeric)
        {
            FactType code = FactTypes.Of(FactKind.UInt16);
            var number = new Calls.One<char, ushort>(sign => sign, (Node<char>)plain.Node, position);
            return new Bound(type, Conversions.Convert(number, code, type, position), call);
        }

        if (plain.Type is { IsNumeric: true, IsNullable: false } && type.Kind == FactKind.Char && !type.IsNullable)
        {
            FactType code = FactTypes.Of(FactKind.UInt16);
            Node number = Conversions.Convert(plain.Node, plain.Type, code, position);
            return new Bound(
                type, new Calls.One<ushort, char>(unit => (char)unit, (Node<ushort>)number, position), call);
        }

        return value.Type.Kind == FactKind.String
            ? new Bound(type, Parsed(value, type, position), call)
            : null;
    }

    private static bool IsNumberOrEnum(FactType type) => type.IsNumeric || type.Kind == FactKind.Enum;

    private static Node Parsed(Bound value, FactType type, int position)
    {
        var read = new Calls.One<object?, object?>(
            text => text is null
                ? type.TakesNull ? null : throw new FaultException(FaultKind.MissingValue, position, "there is no text")
                : TextValues.TryRead(type.Underlying, TextFunctions.Text(text), out object? found)
                    ? found
                    : throw new FaultException(FaultKind.BadText, position, $"\"{text}\" is no {type.Name}"),
            value.Boxed(),
            position);
        return type.FromObject(read, position);
    }
}
