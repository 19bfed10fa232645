using System.Text.Json;

namespace HealthTargets.Rules.Expressions.Running;

/// <summary>
/// The values that expressions of one scope are worked out with: one slot for each input and named result. May be used
/// again and again, on one thread at a time.
/// </summary>
public sealed class ExpressionFrame
{
    private object?[] values;

    /// <summary>Makes a frame.</summary>
    /// <param name="slots">The number of slots; more are added where an expression needs them.</param>
    /// <param name="limits">What one evaluation may use; the usual limits where absent.</param>
    public ExpressionFrame(int slots = 8, RunLimits? limits = null)
    {
        values = new object?[Math.Max(slots, 1)];
        Limits = limits ?? new RunLimits();
    }

    /// <summary>Gets what stops an evaluation from outside; looked at once for each item of a list.</summary>
    public CancellationToken Cancellation { get; private set; }

    /// <summary>Gets the limits.</summary>
    public RunLimits Limits { get; }

    /// <summary>Gets or sets the place of the part that is being worked out, for faults that .NET finds.</summary>
    internal int Position { get; set; }

    /// <summary>Gets or sets the items that may still be looked at.</summary>
    internal int StepsLeft { get; set; }

    /// <summary>Gets or sets the bytes that may still be made.</summary>
    internal long BytesLeft { get; set; }

    /// <summary>Gets the value of a slot.</summary>
    /// <param name="slot">The slot, from 0.</param>
    public object? this[int slot] => values[slot];

    /// <summary>Sets the value of a slot. A <see cref="JsonElement"/> is taken apart once, here.</summary>
    /// <param name="slot">The slot, from 0.</param>
    /// <param name="value">The value.</param>
    public void Set(int slot, object? value)
    {
        Reserve(slot + 1);
        values[slot] = value is JsonElement element ? JsonValues.Read(element) : value;
    }

    /// <summary>Says what stops evaluations from now on.</summary>
    /// <param name="token">The token.</param>
    public void CancelWith(CancellationToken token) => Cancellation = token;

    /// <summary>Makes room for slots.</summary>
    internal void Reserve(int slots)
    {
        if (values.Length < slots)
        {
            Array.Resize(ref values, Math.Max(slots, values.Length * 2));
        }
    }

    /// <summary>Puts the item of a list into a slot.</summary>
    internal void SetItem(int slot, object? item) => values[slot] = item;

    /// <summary>Counts bytes that are made, and stops where there are too many.</summary>
    internal void Charge(long bytes, int position)
    {
        if ((BytesLeft -= bytes) < 0)
        {
            throw new FaultException(
                FaultKind.Limit, position, $"more than {Limits.BytesMax} bytes of texts and lists were made");
        }
    }

    /// <summary>Counts what a function made; what it gives back as it was taken is not made.</summary>
    internal void ChargeFor(object? made, object? taken, int position)
    {
        if (made is not null && !ReferenceEquals(made, taken))
        {
            Charge(Sizes.Of(made), position);
        }
    }

    /// <summary>Counts items of lists, and stops where there are too many or the run was cancelled.</summary>
    internal void Spend(int steps, int position)
    {
        if ((StepsLeft -= steps) < 0)
        {
            throw new FaultException(FaultKind.Limit, position, $"more than {Limits.StepsMax} items were looked at");
        }

        if (Cancellation.IsCancellationRequested)
        {
            throw new FaultException(FaultKind.Cancelled, position, "the run was cancelled");
        }
    }
}
