using HealthTargets.Indicators;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Linting;

/// <summary>
/// Between which numbers the values of a measure lie, whatever the data; stages count as their places.
/// </summary>
/// <param name="Low">The lowest, or null where there is none.</param>
/// <param name="High">The highest, or null where there is none.</param>
/// <param name="IsHighUsual">Whether some values are higher in exceptional cases.</param>
internal readonly record struct MeasureRange(decimal? Low, decimal? High, bool IsHighUsual = false)
{
    /// <summary>Returns the range of a measure.</summary>
    internal static MeasureRange Of(Measure measure, LintPlan plan) => measure switch
    {
        Measure.Value value => OfIndicator(plan.Find(value.Indicator), plan),
        Measure.Cumulative cumulative when plan.Find(cumulative.Indicator)?.Quantity is Quantity.Count => new(0, null),
        Measure.ShareOfUnits or Measure.ShareOfPlans or Measure.PercentileRank => new(0, 100),
        Measure.CountOfUnits count => new(0, UnitsIn(count.Units, plan)),
        Measure.Streak => new(0, null),
        Measure.Rank => new(1, null),
        Measure.Percentile percentile => Of(percentile.Of, plan),
        Measure.Change { Form: ChangeForm.Percent, Of: var of } when Of(of, plan).Low >= 0 => new(-100, null),
        Measure.Change { Form: ChangeForm.Points, Of: var of } when IsPercent(of, plan) => new(-100, 100, true),
        Measure.Change { Form: ChangeForm.AnnualReduction } => new(null, 100),
        _ => default,
    };

    /// <summary>Tells whether a measure is a percentage.</summary>
    internal static bool IsPercent(Measure measure, LintPlan plan) => measure switch
    {
        Measure.Value value => plan.Find(value.Indicator) is { } indicator && IsPercent(indicator),
        Measure.ShareOfUnits or Measure.ShareOfPlans or Measure.PercentileRank => true,
        Measure.Percentile percentile => IsPercent(percentile.Of, plan),
        _ => false,
    };

    private static bool IsPercent(Indicator indicator) => IndicatorLint.IsPercent(indicator.Unit)
        || (indicator is { Unit: null, Quantity: Quantity.Ratio { Per: 100 } });

    // A rate of more than 100 % exists (beds in use, a quota exceeded), yet none can be asked of a part of a whole.
    private static MeasureRange OfIndicator(Indicator? indicator, LintPlan plan) => indicator?.Quantity switch
    {
        Quantity.Count => new(0, null),
        Quantity.Ratio { Per: 100 } ratio => new(LowestOf(ratio, plan), 100, true),
        Quantity.Ratio ratio => new(LowestOf(ratio, plan), null),
        Quantity.Stage stage => new(0, stage.Scale.Stages.Count - 1),
        _ => default,
    };

    // A rate of growth, of which nobody says what it is made, may be below 0.
    private static decimal? LowestOf(Quantity.Ratio ratio, LintPlan plan) =>
        ratio.Numerator is { } numerator && plan.Find(numerator)?.Quantity is Quantity.Count ? 0 : null;

    private static decimal? UnitsIn(UnitSelection units, LintPlan plan) => units is UnitSelection.Named named
        ? named.Units.Count
        : plan.Units?.Find(plan.Plan.Unit) is null || units is UnitSelection.Own or UnitSelection.Siblings ? null
        : LintUnits.Select(plan.Units, units, plan.Plan.Unit).Count;
}
