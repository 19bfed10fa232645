namespace HealthTargets.Targets;

/// <summary>The identifier of a method of assessment, such as <c>hp2030</c>.</summary>
/// <param name="Value">The text; compared exactly, letter case included.</param>
public readonly record struct MethodId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
