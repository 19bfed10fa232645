using HealthTargets.Targets;

namespace HealthTargets.Evaluation;

/// <summary>How the numbers of a measure are written: those of its indicator, or percent, points or bare.</summary>
internal static class MeasureForms
{
    private static NumberForm Bare { get; } = new(null, null, null);

    public static NumberForm Of(Measure measure, EvaluationContext context) => measure switch
    {
        Measure.Value value => RowReader.FormOf(context.FindOrCount(value.Indicator)),
        Measure.Cumulative cumulative => RowReader.FormOf(context.FindOrCount(cumulative.Indicator)),
        Measure.Percentile percentile => Of(percentile.Of, context),
        Measure.Change { Form: ChangeForm.Percent or ChangeForm.AnnualReduction } change => Of(change.Of, context) with
        {
            Unit = NumberForm.PercentUnit,
            Decimals = null,
            Scale = null,
        },
        Measure.Change { Form: ChangeForm.Points } change => Of(change.Of, context) with
        {
            Unit = NumberForm.PointsUnit,
            Scale = null,
        },
        Measure.Change change => Of(change.Of, context) with { Scale = null },
        Measure.Slope slope => Distance(Of(slope.Of, context)) with { Decimals = null },
        Measure.Disparity { Form: DisparityForm.Difference } disparity => Distance(Of(disparity.Of, context)),
        Measure.ShareOfUnits or Measure.ShareOfPlans or Measure.Progress or Measure.PercentileRank =>
            new NumberForm(NumberForm.PercentUnit, null, null),
        _ => Bare,
    };

    // Two percentages differ by points.
    private static NumberForm Distance(NumberForm form) =>
        form with { Unit = form.Unit == NumberForm.PercentUnit ? NumberForm.PointsUnit : form.Unit, Scale = null };
}
