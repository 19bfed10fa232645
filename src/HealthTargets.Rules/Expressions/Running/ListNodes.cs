using System.Collections;

namespace HealthTargets.Rules.Expressions.Running;

/// <summary>Lists and records that an expression makes, and single items.</summary>
internal static class ListNodes
{
    /// <summary>A list written out.</summary>
    internal sealed class Listed(Node<object?>[] items) : Node<object?>
    {
        /// <inheritdoc/>
        internal override object? Get(ExpressionFrame frame)
        {
            frame.Charge(Sizes.Pass + (8L * items.Length), frame.Position);
            var list = new List<object?>(items.Length);
            foreach (Node<object?> item in items)
            {
                list.Add(item.Get(frame));
            }

            return list;
        }
    }

    /// <summary>Named values together.</summary>
    internal sealed class Recorded(string[] names, Node<object?>[] values) : Node<object?>
    {
        /// <inheritdoc/>
        internal override object? Get(ExpressionFrame frame)
        {
            frame.Charge(Sizes.Record(names.Length), frame.Position);
            var record = new Dictionary<string, object?>(names.Length, StringComparer.OrdinalIgnoreCase);
            for (int i = 0; i < names.Length; i++)
            {
                record[names[i]] = values[i].Get(frame);
            }

            return record;
        }
    }

    /// <summary>The item at a place.</summary>
    internal sealed class At(Node<object?> list, Node<int> place, int position) : Node<object?>
    {
        /// <inheritdoc/>
        internal override object? Get(ExpressionFrame frame)
        {
            object? value = list.Get(frame);
            int index = place.Get(frame);
            frame.Position = position;
            IList items = value as IList ?? Items.ToList(value, frame, position);
            return index >= 0 && index < items.Count
                ? items[index]
                : throw new FaultException(FaultKind.NoSuchItem, position, $"there is no item {index}");
        }
    }

    /// <summary>The value under a key.</summary>
    internal sealed class Under(Node<object?> dictionary, Node<object?> key, int position) : Node<object?>
    {
        /// <inheritdoc/>
        internal override object? Get(ExpressionFrame frame)
        {
            object? owner = dictionary.Get(frame);
            object? name = key.Get(frame);
            frame.Position = position;
            bool isThere = owner switch
            {
                null => throw new FaultException(FaultKind.MissingValue, position, "the dictionary is null"),
                IDictionary<string, object?> members => members.ContainsKey(name as string ?? ""),
                IDictionary entries => name is not null && entries.Contains(name),
                _ => throw new FaultException(FaultKind.WrongType, position, "the value has no keys"),
            };
            return isThere
                ? owner is IDictionary<string, object?> found ? found[(string)name!] : ((IDictionary)owner)[name!]
                : throw new FaultException(FaultKind.NoSuchItem, position, $"there is no key \"{name}\"");
        }
    }
}
