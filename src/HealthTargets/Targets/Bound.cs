namespace HealthTargets.Targets;

/// <summary>
/// Which numbers (or stages) are good. Whether the limit itself is good is part of the bound: at least and at most
/// include it, above and below don't. Immutable; equal by content.
/// </summary>
public abstract record Bound
{
    private Bound()
    {
    }

    /// <summary>The limit or more: <c>"atLeast": 95</c>.</summary>
    /// <param name="Limit">The limit.</param>
    public sealed record AtLeast(Limit Limit) : Bound;

    /// <summary>The limit or less: <c>"atMost": 0</c>.</summary>
    /// <param name="Limit">The limit.</param>
    public sealed record AtMost(Limit Limit) : Bound;

    /// <summary>More than the limit: <c>"above": 77.3</c>.</summary>
    /// <param name="Limit">The limit.</param>
    public sealed record Above(Limit Limit) : Bound;

    /// <summary>Less than the limit: <c>"below": 18</c>.</summary>
    /// <param name="Limit">The limit.</param>
    public sealed record Below(Limit Limit) : Bound;

    /// <summary>Exactly the limit: <c>"equals": 15</c>.</summary>
    /// <param name="Limit">The limit.</param>
    public sealed record EqualTo(Limit Limit) : Bound;

    /// <summary>From the lower to the upper limit, both included: <c>"between": [40, 60]</c>.</summary>
    /// <param name="Low">The lower limit; not above the upper one.</param>
    /// <param name="High">The upper limit.</param>
    public sealed record Between(Limit Low, Limit High) : Bound;

    /// <summary>
    /// Near a number (左右), the edges included: <c>"about": { "value": 50, "tolerance": 2 }</c>.
    /// </summary>
    /// <param name="Value">The number in the middle.</param>
    /// <param name="Tolerance">How far to either side is still good; 0 or more.</param>
    public sealed record About(decimal Value, decimal Tolerance) : Bound;
}
