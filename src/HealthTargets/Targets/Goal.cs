using HealthTargets.Values;

namespace HealthTargets.Targets;

/// <summary>
/// What a target asks for: a measure within a bound, several conditions at once, or nothing but to be watched.
/// Immutable; equal by content.
/// </summary>
public abstract record Goal
{
    private Goal()
    {
    }

    /// <summary>A measure is reported without a verdict.</summary>
    /// <param name="Measure">The measure.</param>
    public sealed record Watch(Measure Measure) : Goal;

    /// <summary>A measure must be within a bound.</summary>
    /// <param name="Measure">The measure.</param>
    /// <param name="Bound">The bound, unless an override applies.</param>
    /// <param name="Overrides">Other bounds for some units, levels, groups, categories or periods.</param>
    public sealed record Reach(Measure Measure, Bound Bound, ValueList<BoundOverride> Overrides) : Goal;

    /// <summary>Several conditions, joined by all, any, not or at least n of.</summary>
    /// <param name="Criterion">The conditions.</param>
    public sealed record Satisfy(Criterion Criterion) : Goal;
}
