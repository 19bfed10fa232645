using System.Collections;

namespace HealthTargets.Rules.Expressions.Running;

/// <summary>Goes through the items of lists, counting them.</summary>
internal static class Items
{
    /// <summary>Returns the items one after another; those of a dictionary are its entries.</summary>
    /// <exception cref="FaultException">It is null or no list, or the steps are used up.</exception>
    internal static IEnumerable<object?> Of(object? value, ExpressionFrame frame, int position)
    {
        frame.Charge(Sizes.Pass, position);
        switch (value)
        {
            case IList list:
                for (int i = 0; i < list.Count; i++)
                {
                    frame.Spend(1, position);
                    yield return list[i];
                }

                break;
            case IDictionary entries:
                foreach (DictionaryEntry entry in entries)
                {
                    frame.Spend(1, position);
                    yield return entry;
                }

                break;
            case IEnumerable items:
                foreach (object? item in items)
                {
                    frame.Spend(1, position);
                    yield return item;
                }

                break;
            case null:
                throw new FaultException(FaultKind.MissingValue, position, "the list is null");
            default:
                throw new FaultException(FaultKind.WrongType, position, "the value is no list");
        }
    }

    /// <summary>Returns the items as a new list of bounded length.</summary>
    internal static List<object?> ToList(object? value, ExpressionFrame frame, int position) =>
        Collect(Of(value, frame, position), frame, position);

    /// <summary>Returns items as a list of bounded length.</summary>
    internal static List<object?> Collect(IEnumerable<object?> items, ExpressionFrame frame, int position)
    {
        var list = new List<object?>();
        foreach (object? item in items)
        {
            if (list.Count >= frame.Limits.ItemsMax)
            {
                throw new FaultException(
                    FaultKind.Limit, position, $"a list would have more than {frame.Limits.ItemsMax} items");
            }

            frame.Charge(Sizes.Item, position);
            list.Add(item);
        }

        return list;
    }
}
