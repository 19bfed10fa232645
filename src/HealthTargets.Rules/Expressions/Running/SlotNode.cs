namespace HealthTargets.Rules.Expressions.Running;

/// <summary>What stands in a slot of the frame, as it is.</summary>
internal sealed class SlotNode : Node<object?>
{
    // Nearly all expressions read the first few slots, and a slot is nothing but its number.
    private static readonly SlotNode[] First = [.. Enumerable.Range(0, 16).Select(slot => new SlotNode(slot))];

    private SlotNode(int slot) => Slot = slot;

    /// <summary>Gets the slot.</summary>
    internal int Slot { get; }

    /// <summary>Returns the node of a slot.</summary>
    internal static SlotNode Of(int slot) => (uint)slot < (uint)First.Length ? First[slot] : new SlotNode(slot);

    /// <inheritdoc/>
    internal override object? Get(ExpressionFrame frame) => frame[Slot];
}
