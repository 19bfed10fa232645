using HealthTargets.Values;

namespace HealthTargets.Targets;

/// <summary>
/// A statement about a unit in a period that holds, does not hold, or is undetermined because a number is absent.
/// Immutable; equal by content.
/// </summary>
public abstract record Criterion
{
    private Criterion()
    {
    }

    /// <summary>A measure is within a bound: <c>{ "indicator": "beds", "atLeast": 20 }</c>.</summary>
    /// <param name="Measure">The measure.</param>
    /// <param name="Bound">The bound.</param>
    public sealed record Within(Measure Measure, Bound Bound) : Criterion;

    /// <summary>Every part holds: <c>{ "all": [ ... ] }</c>.</summary>
    /// <param name="Parts">The parts, at least one.</param>
    public sealed record All(ValueList<Criterion> Parts) : Criterion;

    /// <summary>At least one part holds: <c>{ "any": [ ... ] }</c>.</summary>
    /// <param name="Parts">The parts, at least one.</param>
    public sealed record Any(ValueList<Criterion> Parts) : Criterion;

    /// <summary>The part does not hold: <c>{ "not": { ... } }</c>.</summary>
    /// <param name="Part">The part.</param>
    public sealed record Not(Criterion Part) : Criterion;

    /// <summary>At least some of the parts hold: <c>{ "atLeastOf": { "n": 2, "of": [ ... ] } }</c>.</summary>
    /// <param name="Minimum">How many parts must hold, from 1 to their number.</param>
    /// <param name="Parts">The parts, at least one.</param>
    public sealed record AtLeastOf(int Minimum, ValueList<Criterion> Parts) : Criterion;
}
