namespace HealthTargets.OrgUnits;

/// <summary>The level at which an organisation unit stands, such as <c>county</c> or <c>township</c>.</summary>
/// <param name="Value">The text; compared exactly, letter case included.</param>
public readonly record struct OrgUnitLevel(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
