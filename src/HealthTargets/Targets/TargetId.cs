namespace HealthTargets.Targets;

/// <summary>The identifier of a target within its plan, such as <c>reporting</c>.</summary>
/// <param name="Value">The text; compared exactly, letter case included.</param>
public readonly record struct TargetId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
