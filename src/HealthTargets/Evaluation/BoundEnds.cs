using HealthTargets.Targets;

namespace HealthTargets.Evaluation;

/// <summary>
/// The limits of a bound, written down or still to be worked out: a lower and an upper one, of which either may be open
/// or not there. A number with a tolerance has none.
/// </summary>
internal readonly record struct BoundEnds(
    Limit? Low, Limit? High, bool LowIncluded = true, bool HighIncluded = true)
{
    public static BoundEnds Of(Bound bound) => bound switch
    {
        Bound.AtLeast least => new(least.Limit, null),
        Bound.Above above => new(above.Limit, null, LowIncluded: false),
        Bound.AtMost most => new(null, most.Limit),
        Bound.Below below => new(null, below.Limit, HighIncluded: false),
        Bound.EqualTo equal => new(equal.Limit, equal.Limit),
        Bound.Between between => new(between.Low, between.High),
        Bound.About => new(null, null),
        _ => throw new InvalidOperationException("A bound of an unknown form."),
    };

    /// <summary>Gets the limits that are still to be worked out, none twice.</summary>
    public IReadOnlyList<Limit.Derived> Derived() => (Low, High) switch
    {
        (Limit.Derived one, Limit.Derived other) when one != other => [one, other],
        (Limit.Derived one, _) => [one],
        (_, Limit.Derived other) => [other],
        _ => [],
    };
}
