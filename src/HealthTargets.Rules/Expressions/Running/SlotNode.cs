namespace HealthTargets.Rules.Expressions.Running;

/// <summary>What stands in a slot of the frame, as it is.</summary>
internal sealed class SlotNode : Node<object?>
{
    internal SlotNode(int slot) => Slot = slot;

    /// <summary>Gets the slot.</summary>
    internal int Slot { get; }

    /// <inheritdoc/>
    internal override object? Get(ExpressionFrame frame) => frame[Slot];
}
