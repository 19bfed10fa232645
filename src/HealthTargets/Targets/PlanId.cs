namespace HealthTargets.Targets;

/// <summary>The identifier of a plan, such as <c>county-2021</c>.</summary>
/// <param name="Value">The text; compared exactly, letter case included.</param>
public readonly record struct PlanId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
