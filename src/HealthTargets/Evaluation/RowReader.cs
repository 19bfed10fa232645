using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Evaluation;

/// <summary>Reads one number of one row.</summary>
internal static class RowReader
{
    /// <summary>
    /// Tells whether a row says anything on a side: fractions have two sides, other rows have a value.
    /// </summary>
    public static bool Speaks(Observation row, ObservedSide side) =>
        row.Value is ObservedValue.Absent || side.IsValue || row.Value is ObservedValue.Fraction;

    public static NumberForm FormOf(Indicator indicator) => new(indicator.Unit, indicator.Decimals, indicator.Scale);

    public static Derivation Read(Indicator indicator, ObservedSide side, Observation row, LocalDate asOf)
    {
        string place = EvaluationContext.Place(row.Indicator, row.Unit, row.Period, row.Category);
        return new Derivation
        {
            Kind = DerivationKind.Observed,
            Indicator = row.Indicator,
            Unit = row.Unit,
            Period = row.Period,
            Category = row.Category,
            Label = side.IsValue ? null : side.Name,
            Form = side.IsValue ? FormOf(indicator) : new NumberForm(null, null, null),
            Observation = row,
            Weight = (row.Value as ObservedValue.Weighted)?.Weight,
            Result = Result(indicator, side, row.Value, place),
            Warnings = [.. Warnings(row, place, asOf)],
        };
    }

    private static Reading Result(Indicator indicator, ObservedSide side, ObservedValue value, string place) =>
        value switch
        {
            ObservedValue.Absent absent => Reading.Absent(absent.Reason, place),
            ObservedValue.Fraction fraction when side == ObservedSide.Numerator => Reading.Of(fraction.Numerator),
            ObservedValue.Fraction fraction when side == ObservedSide.Denominator => Reading.Of(fraction.Denominator),
            ObservedValue.Fraction { Stated: { } stated } => Reading.Of(stated),
            ObservedValue.Number number => Reading.Of(number.Value),
            ObservedValue.Weighted weighted => Reading.Of(weighted.Value),
            ObservedValue.Stage stage when indicator.Scale?.PlaceOf(stage.Name) is { } step => Reading.Of(step),
            _ => Reading.Absent(AbsenceReason.Undefined, place + ": not a value of this indicator"),
        };

    private static IEnumerable<VerdictWarning> Warnings(Observation row, string place, LocalDate asOf)
    {
        if (row.Period.End > asOf)
        {
            yield return new(WarningKind.PeriodStillRunning, place);
        }

        if (row.Status != ObservationStatus.Final)
        {
            yield return new(WarningKind.NotFinal, place);
        }
    }
}
