using HealthTargets.Indicators;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Binding;

/// <summary>A measure and what can be said of the numbers it gives.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Indicator">The indicator that it reads; null for shares and counts of units.</param>
/// <param name="Form">What it gives.</param>
internal sealed record MeasureInfo(Measure Measure, Indicator? Indicator, MeasureForm Form)
{
    /// <summary>Gets the scale, where the measure gives a stage.</summary>
    internal StageScale? Scale => Form == MeasureForm.Stage ? Indicator?.Scale : null;

    /// <summary>Gets whether the number is 0 where its way begins, so that a straight path needs no baseline.</summary>
    internal bool StartsAtZero => Measure switch
    {
        Measure.Cumulative or Measure.Progress => true,
        Measure.Change { Since: ChangeReference.Baseline or ChangeReference.Fixed } => true,
        Measure.Value => Indicator is { Quantity: Quantity.Count, OverTime: Aggregation.Sum },
        _ => false,
    };
}
