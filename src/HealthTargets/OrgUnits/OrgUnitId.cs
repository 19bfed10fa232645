namespace HealthTargets.OrgUnits;

/// <summary>The identifier of an organisation unit, such as <c>county</c> or <c>360111</c>.</summary>
/// <param name="Value">The text; compared exactly, letter case included.</param>
public readonly record struct OrgUnitId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
