using HealthTargets.Values;

namespace HealthTargets.Targets;

/// <summary>
/// How the outcome of a target becomes a share of its points, from 0 to 1 unless a cap allows more. Immutable; equal by
/// content.
/// </summary>
public abstract record Scoring
{
    private Scoring()
    {
    }

    /// <summary>All points if it holds, else none: <c>"allOrNothing"</c>, the default.</summary>
    public sealed record AllOrNothing : Scoring;

    /// <summary>The attainment, at least 0 and at most a cap: <c>{ "proportional": { "cap": 1.2 } }</c>.</summary>
    /// <param name="Cap">The highest share; 1 or more.</param>
    public sealed record Proportional(decimal Cap) : Scoring;

    /// <summary>
    /// None up to one value, all from another, in a straight line between:
    /// <c>{ "linear": { "from": 45, "to": 80 } }</c>. The form of the UK Quality and Outcomes Framework.
    /// </summary>
    /// <param name="From">The value at which points begin.</param>
    /// <param name="To">The value from which all points are earned; below the other if low is good.</param>
    public sealed record Linear(decimal From, decimal To) : Scoring;

    /// <summary>
    /// The score of the target's method, as a share of the way from its lowest to its highest: <c>"method"</c>.
    /// </summary>
    public sealed record ByMethod : Scoring;

    /// <summary>
    /// All points, less some for each unit by which the bound is missed, never below none:
    /// <c>{ "deduct": 0.5 }</c>.
    /// </summary>
    /// <param name="PointsPerUnit">The points lost for each unit of shortfall; greater than 0.</param>
    public sealed record Deduct(decimal PointsPerUnit) : Scoring;

    /// <summary>
    /// The share of the first band that the value is in, none below all of them:
    /// <c>{ "bands": [ { "atLeast": 95, "share": 1 }, { "atLeast": 90, "share": 0.5 } ] }</c>. On a rank, with
    /// <c>"atMost": 1</c> and so on, it is a bonus for being among the first.
    /// </summary>
    /// <param name="Items">The bands, the best first, at least one.</param>
    /// <param name="Upwards">Whether values from a limit on are in its band, rather than values up to it.</param>
    public sealed record Bands(ValueList<ScoreBand> Items, bool Upwards) : Scoring;

    /// <summary>
    /// The points of another scoring, and more for each unit to spare, up to a cap (加分):
    /// <c>{ "bonus": { "perUnit": 0.5, "cap": 5, "base": { "deduct": 1 } } }</c>.
    /// </summary>
    /// <param name="PointsPerUnit">The points for each unit to spare; greater than 0.</param>
    /// <param name="Cap">The most points that are added; greater than 0.</param>
    /// <param name="Base">The scoring without the bonus, itself without one.</param>
    public sealed record Bonus(decimal PointsPerUnit, decimal Cap, Scoring Base) : Scoring;
}
