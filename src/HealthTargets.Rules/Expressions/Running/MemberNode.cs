namespace HealthTargets.Rules.Expressions.Running;

/// <summary>A property or field of an object, read through a delegate of its own type.</summary>
internal sealed class MemberNode<TOwner, TValue> : Node<TValue>
{
    private readonly Node<object?> owner;
    private readonly int slot;
    private readonly Func<TOwner, TValue> read;
    private readonly int position;

    internal MemberNode(Node<object?> owner, Func<TOwner, TValue> read, int position)
    {
        this.owner = owner;
        slot = (owner as SlotNode)?.Slot ?? -1;
        this.read = read;
        this.position = position;
    }

    /// <inheritdoc/>
    internal override TValue Get(ExpressionFrame frame)
    {
        // Most members are those of an input, which needs no call to be found.
        object? value = slot >= 0 ? frame[slot] : owner.Get(frame);
        frame.Position = position;
        return value is TOwner known ? read(known)
            : value is null
                ? throw new FaultException(FaultKind.MissingValue, position, "the owner of the member is null")
            : throw new FaultException(FaultKind.WrongType, position, "the object has another type than was declared");
    }
}
