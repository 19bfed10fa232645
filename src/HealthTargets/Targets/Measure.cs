using HealthTargets.Indicators;
using HealthTargets.Periods;
using HealthTargets.Values;

namespace HealthTargets.Targets;

/// <summary>
/// What turns observations into one number (or stage) for a unit and a period. Measures nest: a change can be a change
/// of a share. Immutable; equal by content.
/// </summary>
public abstract record Measure
{
    private Measure()
    {
    }

    /// <summary>The value of an indicator for the period: <c>"value"</c>, the default.</summary>
    /// <param name="Indicator">The indicator.</param>
    public sealed record Value(IndicatorId Indicator) : Measure;

    /// <summary>The value of an indicator accumulated up to the end of the period: <c>"cumulative"</c>.</summary>
    /// <param name="Indicator">The indicator; one that adds up over time.</param>
    /// <param name="Span">From when it accumulates.</param>
    public sealed record Cumulative(IndicatorId Indicator, CumulativeSpan Span) : Measure;

    /// <summary>
    /// The change of a measure: <c>{ "change": "points", "since": "lastYear" }</c>.
    /// </summary>
    /// <param name="Of">The measure that changes.</param>
    /// <param name="Form">In what the change is expressed.</param>
    /// <param name="Since">With what it compares.</param>
    public sealed record Change(Measure Of, ChangeForm Form, ChangeReference Since) : Measure;

    /// <summary>
    /// The share of units that meet a condition, in percent:
    /// <c>{ "share": { "level": "township" } }</c> with <c>where</c>.
    /// </summary>
    /// <param name="Units">The units that count.</param>
    /// <param name="Where">What a unit must meet.</param>
    /// <param name="Missing">What an absent unit does to the share.</param>
    public sealed record ShareOfUnits(UnitSelection Units, Criterion Where, MissingPolicy Missing) : Measure;

    /// <summary>
    /// The number of units that meet a condition: <c>{ "count": { "units": ["a", "b"] } }</c> with <c>where</c>.
    /// </summary>
    /// <param name="Units">The units that count.</param>
    /// <param name="Where">What a unit must meet.</param>
    /// <param name="Missing">What an absent unit does to the count.</param>
    public sealed record CountOfUnits(UnitSelection Units, Criterion Where, MissingPolicy Missing) : Measure;

    /// <summary>
    /// The share, in percent, of other plans that are fulfilled: every binding target of such a plan is met.
    /// <c>{ "share": { "plans": ["county-2016", "county-2017"] } }</c>.
    /// </summary>
    /// <param name="Plans">The plans, none twice.</param>
    public sealed record ShareOfPlans(ValueList<PlanId> Plans) : Measure;

    /// <summary>
    /// The rank of the unit among its peers, 1 for the best: <c>{ "rank": "siblings" }</c>.
    /// </summary>
    /// <param name="Of">The measure by which the peers are ordered.</param>
    /// <param name="Peers">The peers; the unit itself always takes part.</param>
    /// <param name="Best">Which end of the order is the best; never <see cref="Direction.Neither"/>.</param>
    /// <param name="Ties">Which rank equal values get.</param>
    /// <param name="PeersMin">The least number of units with a value for a rank to have a meaning, at least 1.</param>
    public sealed record Rank(Measure Of, UnitSelection Peers, Direction Best, RankTies Ties, int PeersMin) : Measure;

    /// <summary>
    /// For how many sub-periods in a row, the latest one last, a condition has held:
    /// <c>{ "streak": "month" }</c> with <c>where</c>.
    /// </summary>
    /// <param name="Each">The kind of sub-period.</param>
    /// <param name="Where">The condition.</param>
    public sealed record Streak(PeriodKind Each, Criterion Where) : Measure;

    /// <summary>
    /// The share, in percent, of the way from the target's baseline to a goal: <c>{ "progress": 90 }</c> is the way
    /// from the baseline to 90.
    /// </summary>
    /// <param name="Of">The measure that moves.</param>
    /// <param name="Goal">Where the way ends.</param>
    public sealed record Progress(Measure Of, decimal Goal) : Measure;

    /// <summary>
    /// How much a measure rises per sub-period, by the straight line that fits best (ordinary least squares):
    /// <c>{ "slope": "year", "periods": 5 }</c>. The last sub-period ends with the period.
    /// </summary>
    /// <param name="Of">The measure that moves.</param>
    /// <param name="Each">The kind of sub-period.</param>
    /// <param name="Periods">How many sub-periods, at least 3.</param>
    /// <param name="Missing">Require, or skip absent ones as long as three are there.</param>
    public sealed record Slope(Measure Of, PeriodKind Each, int Periods, MissingPolicy Missing) : Measure;

    /// <summary>
    /// The distance between population groups or units: <c>{ "disparity": "difference", "between": "children" }</c>,
    /// <c>{ "disparity": "ratio", "between": { "categories": ["rural", "urban"] } }</c>.
    /// </summary>
    /// <param name="Of">The measure that differs.</param>
    /// <param name="Form">Whether one is subtracted from the other or divided by it.</param>
    /// <param name="Between">The groups or units.</param>
    /// <param name="Reference">Which two numbers are compared.</param>
    /// <param name="Best">Which end is the best, where the reference needs to know; else neither.</param>
    /// <param name="Missing">Require, or skip absent groups.</param>
    public sealed record Disparity(
        Measure Of,
        DisparityForm Form,
        DisparityGroups Between,
        DisparityReference Reference,
        Direction Best,
        MissingPolicy Missing) : Measure;

    /// <summary>
    /// The value below which a share of the peers lie: <c>{ "percentile": 75, "peers": "siblings" }</c>. Of n values in
    /// order, the one at place 1 + (n - 1) p / 100, in a straight line between two places (type 7 of Hyndman and Fan,
    /// as in spreadsheets). Absent peers are left out.
    /// </summary>
    /// <param name="Of">The measure of the peers.</param>
    /// <param name="Percent">The share p, from 0 (the smallest) to 100 (the largest).</param>
    /// <param name="Peers">The peers; the unit itself only if it is among them.</param>
    /// <param name="PeersMin">The least number of peers with a value, at least 1.</param>
    public sealed record Percentile(Measure Of, decimal Percent, UnitSelection Peers, int PeersMin) : Measure;

    /// <summary>
    /// The share of the other peers, in percent, that lie below the unit; an equal one counts half:
    /// <c>{ "percentileRank": "siblings" }</c>. 100 is the highest number, whether that is good or not.
    /// </summary>
    /// <param name="Of">The measure by which the peers are ordered.</param>
    /// <param name="Peers">The peers; the unit itself always takes part and is not compared with itself.</param>
    /// <param name="PeersMin">The least number of units with a value, at least 2.</param>
    public sealed record PercentileRank(Measure Of, UnitSelection Peers, int PeersMin) : Measure;
}
