namespace HealthTargets.Indicators;

/// <summary>
/// The identifier of a population group by which an indicator is broken down, such as <c>registered-poor</c>.
/// </summary>
/// <param name="Value">The text; compared exactly, letter case included.</param>
public readonly record struct CategoryId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
