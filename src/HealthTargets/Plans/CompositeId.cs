namespace HealthTargets.Plans;

/// <summary>The identifier of a composite within its plan, such as <c>goal-3</c>.</summary>
/// <param name="Value">The text; compared exactly, letter case included.</param>
public readonly record struct CompositeId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
