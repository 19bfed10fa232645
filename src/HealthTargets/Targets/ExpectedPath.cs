using HealthTargets.Values;

namespace HealthTargets.Targets;

/// <summary>
/// The expected course of a target on the way to its bound. Immutable; equal by content. A target that names no path
/// has <see cref="Linear"/> if it accumulates or has a baseline, <see cref="None"/> if it is a stage, and
/// <see cref="Constant"/> otherwise.
/// </summary>
public abstract record ExpectedPath
{
    private ExpectedPath()
    {
    }

    /// <summary>In a straight line by elapsed days, from the baseline (or 0 for a count): <c>"linear"</c>.</summary>
    public sealed record Linear : ExpectedPath;

    /// <summary>
    /// By the same percentage each day, from a baseline above 0 to a bound above 0: <c>"geometric"</c>.
    /// </summary>
    public sealed record Geometric : ExpectedPath;

    /// <summary>The bound itself is expected all along: <c>"constant"</c>.</summary>
    public sealed record Constant : ExpectedPath;

    /// <summary>Nothing is expected before the end: <c>"none"</c>.</summary>
    public sealed record None : ExpectedPath;

    /// <summary>
    /// A limit for the end of each of some periods; between two the earlier one counts:
    /// <c>{ "steps": { "2021-Q2": 40, "2021-Q4": 100 } }</c>.
    /// </summary>
    /// <param name="Points">The steps in order of time, at least one.</param>
    public sealed record Steps(ValueList<PathStep> Points) : ExpectedPath;

    /// <summary>
    /// The target's period is cut into as many equal parts as there are weights, each of which brings its share:
    /// <c>{ "profile": [1, 1, 2, 2] }</c>. Within a part, in a straight line by days.
    /// </summary>
    /// <param name="Weights">The weights, 0 or more, not all 0; 2, 4 or 12 of them for a year.</param>
    public sealed record Profile(ValueList<decimal> Weights) : ExpectedPath;

    /// <summary>
    /// As the months of last year came in: the share of last year's total that had been counted by the same day is
    /// expected; <c>{ "profile": "lastYear" }</c>. For counts, and periods of one year or less. Without last year's
    /// months nothing is expected.
    /// </summary>
    public sealed record LikeLastYear : ExpectedPath;
}
