using HealthTargets.Rules.Expressions.Binding;
using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions;

/// <summary>
/// An expression that is ready to run. Immutable and safe on any thread, each with a frame of its own.
/// </summary>
public sealed class CompiledExpression
{
    private readonly Node node;
    private readonly Node<bool>? condition;
    private readonly ObservedPart[] observed;
    private readonly int slots;

    // Made when somebody asks for the value; who asks whether a condition holds never does.
    private Node<object?>? boxed;

    internal CompiledExpression(string text, Bound bound, int slots, ObservedPart[] observed)
    {
        Text = text;
        ResultType = bound.Type;
        node = bound.Node;
        condition = node as Node<bool>;
        this.slots = slots;
        this.observed = observed;
    }

    /// <summary>Gets the expression as written.</summary>
    public string Text { get; }

    /// <summary>Gets the type of the result.</summary>
    public FactType ResultType { get; }

    /// <summary>Works the expression out.</summary>
    /// <param name="frame">The values of the scope's names.</param>
    /// <param name="value">The result; null where there is a fault.</param>
    /// <param name="fault">Why there is no result; null where there is one.</param>
    /// <returns>Whether there is a result.</returns>
    public bool TryEvaluate(ExpressionFrame frame, out object? value, out ExpressionFault? fault)
    {
        ArgumentNullException.ThrowIfNull(frame);
        Prepare(frame);
        try
        {
            boxed ??= ResultType.ToObject(node);
            value = boxed.Get(frame);
            fault = null;
            return true;
        }
        catch (Exception exception) when (Faults.CanExplain(exception))
        {
            value = null;
            fault = Faults.Of(exception, frame.Position);
            return false;
        }
    }

    /// <summary>Works a condition out, without making anything.</summary>
    /// <param name="frame">The values of the scope's names.</param>
    /// <param name="value">Whether the condition holds; false where there is a fault.</param>
    /// <param name="fault">Why there is no result; null where there is one.</param>
    /// <returns>Whether there is a result.</returns>
    /// <exception cref="InvalidOperationException">The expression is no condition.</exception>
    public bool TryEvaluateCondition(ExpressionFrame frame, out bool value, out ExpressionFault? fault)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (condition is null)
        {
            throw new InvalidOperationException("The expression is no condition.");
        }

        Prepare(frame);
        try
        {
            value = condition.Get(frame);
            fault = null;
            return true;
        }
        catch (Exception exception) when (Faults.CanExplain(exception))
        {
            value = false;
            fault = Faults.Of(exception, frame.Position);
            return false;
        }
    }

    /// <summary>
    /// Returns the inputs and members that the expression reads, each with the value that it has now.
    /// </summary>
    /// <param name="frame">The values of the scope's names.</param>
    /// <returns>The parts as written with their values, in the order of the text; those that can't be read are left
    /// out.</returns>
    public IReadOnlyList<SeenPart> Observe(ExpressionFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var values = new List<SeenPart>(observed.Length);
        foreach (ObservedPart part in observed)
        {
            string name = Text[part.Start..Math.Min(part.End, Text.Length)];
            if (values.Exists(seen => seen.Part == name))
            {
                continue;
            }

            Prepare(frame);
            try
            {
                values.Add(new SeenPart(name, part.Start, part.Boxed().Get(frame)));
            }
            catch (Exception exception) when (Faults.CanExplain(exception))
            {
                // What can't be read is what the fault of the expression is about.
            }
        }

        return values;
    }

    /// <summary>Returns the node, for tests.</summary>
    internal Node Root => node;

    private void Prepare(ExpressionFrame frame)
    {
        frame.Reserve(slots);
        frame.StepsLeft = frame.Limits.StepsMax;
        frame.BytesLeft = frame.Limits.BytesMax;
        frame.Position = 0;
    }
}
