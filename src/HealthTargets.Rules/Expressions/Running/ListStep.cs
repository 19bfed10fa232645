namespace HealthTargets.Rules.Expressions.Running;

/// <summary>A list made of another one, or one value of its items; the work is a delegate over the items.</summary>
internal sealed class ListStep : Node<object?>
{
    private readonly Node<object?> list;
    private readonly Func<ExpressionFrame, IEnumerable<object?>, object?> work;
    private readonly int position;

    /// <summary>Makes a node.</summary>
    /// <param name="list">The list.</param>
    /// <param name="work">Makes the value of the items; a sequence that it returns becomes a list.</param>
    /// <param name="position">The place, for faults.</param>
    internal ListStep(
        Node<object?> list, Func<ExpressionFrame, IEnumerable<object?>, object?> work, int position)
    {
        this.list = list;
        this.work = work;
        this.position = position;
    }

    /// <inheritdoc/>
    internal override object? Get(ExpressionFrame frame)
    {
        object? value = list.Get(frame);
        frame.Position = position;
        object? made = work(frame, Items.Of(value, frame, position));
        return made is IEnumerable<object?> items and not System.Collections.IList
            ? Items.Collect(items, frame, position)
            : made;
    }
}
