namespace HealthTargets.Indicators;

/// <summary>The identifier of an indicator within a plan and its data, such as <c>coverage</c>.</summary>
/// <param name="Value">The text; compared exactly, letter case included.</param>
public readonly record struct IndicatorId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
