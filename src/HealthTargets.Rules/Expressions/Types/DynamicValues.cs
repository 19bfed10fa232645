using HealthTargets.Rules.Expressions.Running;

namespace HealthTargets.Rules.Expressions.Types;

/// <summary>Values whose type is known only when they come.</summary>
internal static class DynamicValues
{
    /// <summary>Says whether two values are equal: numbers by their value, objects by being the same one.</summary>
    internal static bool AreEqual(object? left, object? right)
    {
        if (left is null || right is null)
        {
            return left is null && right is null;
        }

        if (left.GetType() == right.GetType())
        {
            return left is ValueType or string ? left.Equals(right) : ReferenceEquals(left, right);
        }

        return IsNumber(left) && IsNumber(right) && CompareNumbers(left, right) == 0;
    }

    /// <summary>Returns the order of two values, or null where one is missing or is no number.</summary>
    internal static int? Compare(object? left, object? right)
    {
        if (left is null || right is null)
        {
            return null;
        }

        if (left is string one && right is string two)
        {
            return TextOrder.Compare(one, two);
        }

        if (IsNumber(left) && IsNumber(right))
        {
            return CompareNumbers(left, right);
        }

        return left.GetType() == right.GetType() && left is ValueType and IComparable comparable
            ? comparable.CompareTo(right)
            : throw new FaultException(FaultKind.WrongType, 0, "the two values can't be compared");
    }

    /// <summary>Says whether a boxed value is a number.</summary>
    internal static bool IsNumber(object value) => value
        is int or long or double or decimal or float or uint or ulong or short or ushort or byte or sbyte;

    private static int? CompareNumbers(object left, object right)
    {
        if (left is double or float || right is double or float)
        {
            double one = Convert.ToDouble(left, System.Globalization.CultureInfo.InvariantCulture);
            double two = Convert.ToDouble(right, System.Globalization.CultureInfo.InvariantCulture);
            return double.IsNaN(one) || double.IsNaN(two) ? null : one.CompareTo(two);
        }

        return Convert.ToDecimal(left, System.Globalization.CultureInfo.InvariantCulture)
            .CompareTo(Convert.ToDecimal(right, System.Globalization.CultureInfo.InvariantCulture));
    }
}
