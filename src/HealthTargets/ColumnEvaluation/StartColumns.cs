using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Targets;
using NodaTime;

namespace HealthTargets.ColumnEvaluation;

/// <summary>Where the way of each unit to its bound begins.</summary>
/// <param name="Numbers">The numbers at the beginning; not present where no way has a beginning.</param>
/// <param name="DaysBefore">
/// The day at whose end the way begins, in days since 1970-01-01; one that is the same for all lanes, or one for each.
/// </param>
internal sealed record StartColumns(Column Numbers, int[] DaysBefore)
{
    public int DayBefore(int lane) => DaysBefore.Length == 1 ? DaysBefore[0] : DaysBefore[lane];

    /// <summary>Gets where ways begin, as the measure and the baseline of the target say.</summary>
    public static StartColumns Of(
        MeasureColumns measures, EvaluationContext context, TargetFrame frame, Measure measure, Check check,
        ColumnScope scope, Column? baseline)
    {
        LocalDate? baselineEnd = MeasureTraits.EndOf(frame.Target.Baseline);
        LocalDate beforeTarget = frame.Period.Start.PlusDays(-1);
        StartColumns Zero(LocalDate day) => new(Column.Constant(scope.Count, Approx.Zero), [MeasureColumn.DayOf(day)]);
        StartColumns None() => new(new Column(scope.Count), [0]);
        return measure switch
        {
            Measure.Cumulative cumulative => Zero(beforeTarget) with
            {
                DaysBefore = Array.ConvertAll(measures.SpansOf(cumulative, scope), start => start - 1),
            },
            Measure.Change { Since: ChangeReference.Fixed named } => Zero(named.Period.End),
            Measure.Progress or Measure.Change { Since: ChangeReference.Baseline } =>
                Zero(baselineEnd ?? beforeTarget),
            Measure.Change => None(),
            _ when MeasureTraits.Accumulates(measure, context) => check.IsOnTheWay
                ? None()
                : Zero(check.Period.Start.PlusDays(-1)),
            _ => baseline is null ? None() : new(baseline, [MeasureColumn.DayOf(baselineEnd ?? beforeTarget)]),
        };
    }
}
