using System.Collections;

namespace HealthTargets.Rules.Expressions.Running;

/// <summary>Questions on the items of a list that are answered without making anything.</summary>
internal static class Quantifiers
{
    /// <summary>Whether the condition holds for one item, or for all.</summary>
    internal sealed class Holds(Node<object?> list, Node<bool> test, int slot, bool forAll, int position) : Node<bool>
    {
        /// <inheritdoc/>
        internal override bool Get(ExpressionFrame frame)
        {
            object? value = list.Get(frame);
            if (value is not IList items)
            {
                return Search(value, frame);
            }

            for (int i = 0; i < items.Count; i++)
            {
                frame.Spend(1, position);
                frame.SetItem(slot, items[i]);
                if (test.Get(frame) != forAll)
                {
                    return !forAll;
                }
            }

            return forAll;
        }

        private bool Search(object? value, ExpressionFrame frame)
        {
            foreach (object? item in Items.Of(value, frame, position))
            {
                frame.SetItem(slot, item);
                if (test.Get(frame) != forAll)
                {
                    return !forAll;
                }
            }

            return forAll;
        }
    }

    /// <summary>For how many items the condition holds.</summary>
    internal sealed class CountWhere(Node<object?> list, Node<bool> test, int slot, int position) : Node<int>
    {
        /// <inheritdoc/>
        internal override int Get(ExpressionFrame frame)
        {
            int count = 0;
            foreach (object? item in Items.Of(list.Get(frame), frame, position))
            {
                frame.SetItem(slot, item);
                count += test.Get(frame) ? 1 : 0;
            }

            return count;
        }
    }

    /// <summary>How many items there are.</summary>
    internal sealed class Count(Node<object?> list, int position) : Node<int>
    {
        /// <inheritdoc/>
        internal override int Get(ExpressionFrame frame)
        {
            object? value = list.Get(frame);
            return value switch
            {
                string text => text.Length,
                ICollection items => items.Count,
                _ => Items.Of(value, frame, position).Count(),
            };
        }
    }

    /// <summary>Whether there is an item.</summary>
    internal sealed class Any(Node<object?> list, int position) : Node<bool>
    {
        /// <inheritdoc/>
        internal override bool Get(ExpressionFrame frame)
        {
            object? value = list.Get(frame);
            return value is ICollection items ? items.Count > 0 : Items.Of(value, frame, position).Any();
        }
    }
}
