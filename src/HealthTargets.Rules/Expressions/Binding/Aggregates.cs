using System.Globalization;
using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Binding;

/// <summary>Sum, average, least and greatest of the items of a list; missing ones don't count.</summary>
internal static class Aggregates
{
    /// <summary>Returns the type of the result, or null where the items can't be worked with.</summary>
    internal static FactType? ResultOf(string name, FactType item)
    {
        if (name is "Min" or "Max")
        {
            return item.Kind is FactKind.Object or FactKind.List or FactKind.Dictionary or FactKind.Null ? null : item;
        }

        FactKind? kind = item.Kind switch
        {
            FactKind.Unknown => FactKind.Double,
            FactKind.Decimal or FactKind.Double or FactKind.Single => item.Kind,
            _ when !item.IsWhole => null,
            _ when name == "Average" => FactKind.Double,
            FactKind.Int64 or FactKind.UInt32 or FactKind.UInt64 => FactKind.Int64,
            _ => FactKind.Int32,
        };
        return kind is not { } known ? null
            : item.IsNullable ? FactTypes.Of(known).AsNullable() : FactTypes.Of(known);
    }

    /// <summary>Works out the result, boxed.</summary>
    internal static object? Work(string name, FactType type, IEnumerable<object?> values, int position) => name switch
    {
        "Sum" => Sum(type, values, out _),
        "Average" => Average(type, values, position),
        _ => Extreme(type, values, name == "Max", position),
    };

    private static object Sum(FactType type, IEnumerable<object?> values, out int count)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        (long whole, double real, decimal exact) = (0, 0, 0);
        count = 0;
        foreach (object? value in values)
        {
            if (value is null)
            {
                continue;
            }

            count++;
            switch (type.Kind)
            {
                case FactKind.Decimal:
                    exact += Convert.ToDecimal(value, invariant);
                    break;
                case FactKind.Double or FactKind.Single:
                    real += Convert.ToDouble(value, invariant);
                    break;
                default:
                    whole += Convert.ToInt64(value, invariant);
                    break;
            }
        }

        return type.Kind switch
        {
            FactKind.Decimal => exact,
            FactKind.Double => real,
            FactKind.Single => (float)real,
            FactKind.Int64 => whole,
            _ => (int)whole,
        };
    }

    private static object? Average(FactType type, IEnumerable<object?> values, int position)
    {
        object sum = Sum(type, values, out int count);
        if (count == 0)
        {
            return type.IsNullable ? null : throw NoItems(position);
        }

        return sum switch
        {
            decimal exact => exact / count,
            float real => real / count,
            _ => (double)sum / count,
        };
    }

    private static object? Extreme(FactType type, IEnumerable<object?> values, bool isMax, int position)
    {
        object? best = null;
        foreach (object? value in values)
        {
            // A value that compares with nothing, such as NaN, is passed over.
            bool isBetter = value is not null
                && (best is null
                    || (DynamicValues.Compare(value, best) is { } order && (isMax ? order > 0 : order < 0)));
            best = isBetter ? value : best;
        }

        return best ?? (type.TakesNull ? null : throw NoItems(position));
    }

    private static FaultException NoItems(int position) =>
        new(FaultKind.NoSuchItem, position, "the list has no items");
}
