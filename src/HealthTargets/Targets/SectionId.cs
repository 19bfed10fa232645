namespace HealthTargets.Targets;

/// <summary>The identifier of a section within its plan, such as <c>prevention</c>.</summary>
/// <param name="Value">The text; compared exactly, letter case included.</param>
public readonly record struct SectionId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
