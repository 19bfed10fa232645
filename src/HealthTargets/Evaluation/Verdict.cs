using HealthTargets.Methods;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>
/// What is to be said of one target for one unit in one period, as of one day. Every number is exact; a number that
/// is not there is <see langword="null"/>, never 0. Immutable.
/// </summary>
public sealed record Verdict
{
    /// <summary>Gets the target.</summary>
    public required Target Target { get; init; }

    /// <summary>Gets the unit for which it must hold.</summary>
    public required OrgUnitId Unit { get; init; }

    /// <summary>Gets the period of the target.</summary>
    public required ReportingPeriod Period { get; init; }

    /// <summary>Gets the status.</summary>
    public required Status Status { get; init; }

    /// <summary>
    /// Gets whether it holds now; <see langword="null"/> if that is undetermined or nothing is asked.
    /// </summary>
    public bool? Attained { get; init; }

    /// <summary>Gets how it stands against the expected course, if one is expected.</summary>
    public Course? Course { get; init; }

    /// <summary>
    /// Gets the value, or its absence. Where a target must hold in several periods or groups, that of the decisive
    /// one: the one with the least to spare.
    /// </summary>
    public required Reading Value { get; init; }

    /// <summary>Gets the two numbers of which the value was made, if it is a ratio or a share.</summary>
    public RatioParts? Parts { get; init; }

    /// <summary>Gets the period of the value, where that is a sub-period of <see cref="Period"/>.</summary>
    public ReportingPeriod? DecisivePeriod { get; init; }

    /// <summary>Gets the population group of the value, where the target names groups.</summary>
    public Indicators.CategoryId? DecisiveCategory { get; init; }

    /// <summary>Gets how the value and the numbers in its unit are written.</summary>
    public required NumberForm Form { get; init; }

    /// <summary>Gets the bound that applies to this unit, group and period.</summary>
    public Bound? Bound { get; init; }

    /// <summary>
    /// Gets the override that the bound is from, or <see langword="null"/> for the target's own bound.
    /// </summary>
    public BoundOverride? Override { get; init; }

    /// <summary>
    /// Gets the limits of the bound that were derived, with the numbers they came to; empty if all are written down.
    /// </summary>
    public ValueList<ResolvedLimit> Limits { get; init; } = [];

    /// <summary>
    /// Gets how the bound is a share of that of the plan's unit, where the target is distributed.
    /// </summary>
    public BoundShare? Share { get; init; }

    /// <summary>Gets the baseline, in the unit of the value.</summary>
    public Rational? Baseline { get; init; }

    /// <summary>Gets what the path expects by the as-of date, in the unit of the value.</summary>
    public Rational? Expected { get; init; }

    /// <summary>
    /// Gets how much of the bound is attained, as a share: 1 at the bound. With a baseline the share of the way from
    /// it; without, the share of the bound, or 2 less that share where the value must stay under the bound.
    /// </summary>
    public Rational? Attainment { get; init; }

    /// <summary>Gets what is to spare (positive) or short (negative), in the unit of the value.</summary>
    public Rational? Gap { get; init; }

    /// <summary>Gets the change per day since the start, in the unit of the value.</summary>
    public Rational? Pace { get; init; }

    /// <summary>
    /// Gets the change per day that is needed from now to the end, while it is open and does not hold.
    /// </summary>
    public Rational? RequiredPace { get; init; }

    /// <summary>
    /// Gets where the value will be when it is due, if it goes on like this; <see langword="null"/> where it is over,
    /// or where a straight line has no meaning.
    /// </summary>
    public Projection? Projection { get; init; }

    /// <summary>Gets how the value compares with that of the period before.</summary>
    public Trend? Trend { get; init; }

    /// <summary>Gets how much of what the value needs was reported.</summary>
    public Coverage? Coverage { get; init; }

    /// <summary>
    /// Gets how many of the periods and groups in which it must hold were judged so far, where there are several.
    /// </summary>
    public Coverage? Checks { get; init; }

    /// <summary>Gets why nothing can be said, for <see cref="Status.NoData"/> and absent values.</summary>
    public Absence? Absence { get; init; }

    /// <summary>Gets what the target's method says, if it names one and its time has begun.</summary>
    public Assessment? Assessment { get; init; }

    /// <summary>Gets the points earned so far, of the target's points; <see langword="null"/> if not scored.</summary>
    public Rational? Score { get; init; }

    /// <summary>Gets what readers should know before relying on the verdict.</summary>
    public ValueList<VerdictWarning> Warnings { get; init; } = [];

    /// <summary>Gets the rows of data that were read for it.</summary>
    public ValueList<Observation> Observations { get; init; } = [];
}
