using System.Globalization;
using HealthTargets.Rules.Expressions.Running;

namespace HealthTargets.Rules.Expressions.Types;

/// <summary>
/// Values that come boxed in another type than was declared: an int where a long was declared, a member of an
/// enumeration where its number is carried.
/// </summary>
internal static class Coercion
{
    /// <summary>Returns the value as its type carries it.</summary>
    /// <exception cref="FaultException">It can't be had as that type.</exception>
    internal static object? To(FactType type, object value)
    {
        if (type.Kind == FactKind.Enum && value is Enum)
        {
            return Convert.ToInt64(value, CultureInfo.InvariantCulture);
        }

        if (DynamicValues.IsNumber(value) && type.IsNumeric)
        {
            return Number(type.Kind, value);
        }

        bool isDate = type.Kind is >= FactKind.DateTime and <= FactKind.Enum;
        if (value is string text && isDate && TextValues.TryRead(type, text, out object? read))
        {
            return read;
        }

        throw new FaultException(
            FaultKind.WrongType, 0, $"a value of type {FactTypes.NameOf(value)} came where {type.Name} was declared");
    }

    private static object Number(FactKind kind, object value)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        return kind switch
        {
            FactKind.SByte => Convert.ToSByte(value, invariant),
            FactKind.Byte => Convert.ToByte(value, invariant),
            FactKind.Int16 => Convert.ToInt16(value, invariant),
            FactKind.UInt16 => Convert.ToUInt16(value, invariant),
            FactKind.Int32 => Convert.ToInt32(value, invariant),
            FactKind.UInt32 => Convert.ToUInt32(value, invariant),
            FactKind.Int64 => Convert.ToInt64(value, invariant),
            FactKind.UInt64 => Convert.ToUInt64(value, invariant),
            FactKind.Single => Convert.ToSingle(value, invariant),
            FactKind.Double => Convert.ToDouble(value, invariant),
            _ => Convert.ToDecimal(value, invariant),
        };
    }
}
