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

    // The two sides of a fraction are bare numbers: the unit is that of their quotient.
    public static NumberForm FormOf(Indicator indicator, ObservedSide side) =>
        side.IsValue ? FormOf(indicator) : new NumberForm(null, null, null);

    public static NumberForm FormOf(Indicator indicator) => new(indicator.Unit, indicator.Decimals, indicator.Scale);

    public static Derivation Read(Indicator indicator, ObservedSide side, Observation row, LocalDate asOf)
    {
        return new Derivation
        {
            Kind = DerivationKind.Observed,
            Indicator = row.Indicator,
            Unit = row.Unit,
            Period = row.Period,
            Category = row.Category,
            Label = side.Label,
            Form = FormOf(indicator, side),
            Observation = row,
            Weight = (row.Value as ObservedValue.Weighted)?.Weight,
            Result = Result(indicator, side, row),
            Warnings = Warnings(row, asOf),
        };
    }

    private static Reading Result(Indicator indicator, ObservedSide side, Observation row) =>
        row.Value switch
        {
            ObservedValue.Absent absent => Reading.Absent(absent.Reason, PlaceOf(row)),
            ObservedValue.Fraction fraction when side == ObservedSide.Numerator => Reading.Of(fraction.Numerator),
            ObservedValue.Fraction fraction when side == ObservedSide.Denominator => Reading.Of(fraction.Denominator),
            ObservedValue.Fraction { Stated: { } stated } => Reading.Of(stated),
            ObservedValue.Number number => Reading.Of(number.Value),
            ObservedValue.Weighted weighted => Reading.Of(weighted.Value),
            ObservedValue.Stage stage when indicator.Scale?.PlaceOf(stage.Name) is { } step => Reading.Of(step),
            _ => Reading.Absent(AbsenceReason.Undefined, PlaceOf(row), AbsenceCauses.NotAValue),
        };

    private static ValueList<VerdictWarning> Warnings(Observation row, LocalDate asOf)
    {
        bool running = row.Period.End > asOf;
        bool unsettled = row.Status != ObservationStatus.Final;
        return (running, unsettled) switch
        {
            (false, false) => [],
            (true, false) => [new(WarningKind.PeriodStillRunning, PlaceOf(row))],
            (false, true) => [new(WarningKind.NotFinal, PlaceOf(row))],
            _ => [new(WarningKind.PeriodStillRunning, PlaceOf(row)), new(WarningKind.NotFinal, PlaceOf(row))],
        };
    }

    private static string PlaceOf(Observation row) =>
        EvaluationContext.Place(row.Indicator, row.Unit, row.Period, row.Category);
}
