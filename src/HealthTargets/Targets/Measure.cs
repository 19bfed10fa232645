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
}
