namespace HealthTargets.OrgUnits;

/// <summary>A group to which organisation units of any level can belong, such as <c>mountain</c>.</summary>
/// <param name="Value">The text; compared exactly, letter case included.</param>
public readonly record struct OrgUnitGroup(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
