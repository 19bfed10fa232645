using HealthTargets.Observations;
using HealthTargets.Rules.Data.Rows;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Data;

/// <summary>
/// Reads the fields <c>standardError</c>, <c>lower</c> and <c>upper</c> of a row: how sure its number is. Each may be
/// given without the others.
/// </summary>
internal static class UncertaintyBinder
{
    /// <summary>Reads the fields.</summary>
    /// <param name="row">The row.</param>
    /// <param name="value">What the row reports; null where that was not readable.</param>
    /// <param name="bag">Where mistakes go.</param>
    /// <param name="uncertainty">What the fields say; nothing where the row has no number.</param>
    /// <returns>Whether the fields are free of mistakes.</returns>
    internal static bool TryRead(DataRow row, ObservedValue? value, DiagnosticBag bag, out Uncertainty uncertainty)
    {
        uncertainty = default;
        int given = FirstGiven(row);
        if (given < 0)
        {
            return true;
        }

        bool isRead = NumberFields.TryRead(row, ObservationColumn.StandardError, bag, out decimal? standardError)
            & NumberFields.TryRead(row, ObservationColumn.Lower, bag, out decimal? lower)
            & NumberFields.TryRead(row, ObservationColumn.Upper, bag, out decimal? upper);
        if (standardError < 0)
        {
            bag.Add(UncertaintyErrors.NegativeError(row));
            isRead = false;
        }

        if (lower > upper)
        {
            bag.Add(UncertaintyErrors.TurnedLimits(row));
            isRead = false;
        }

        if (!isRead || value is null)
        {
            return isRead;
        }

        if (value is ObservedValue.Absent or ObservedValue.Stage)
        {
            bag.Add(UncertaintyErrors.NotUsed(row, given));
            return true;
        }

        if (Stated(value) is { } number && (number < lower || number > upper))
        {
            bag.Add(UncertaintyErrors.OutsideLimits(row));
        }

        uncertainty = new(standardError, lower, upper);
        return true;
    }

    // The place of the first of the fields that is there, or -1.
    private static int FirstGiven(DataRow row) =>
        !row.IsEmpty(ObservationColumn.StandardError) ? ObservationColumn.StandardError
        : !row.IsEmpty(ObservationColumn.Lower) ? ObservationColumn.Lower
        : !row.IsEmpty(ObservationColumn.Upper) ? ObservationColumn.Upper
        : -1;

    private static decimal? Stated(ObservedValue value) => value switch
    {
        ObservedValue.Number number => number.Value,
        ObservedValue.Weighted weighted => weighted.Value,
        ObservedValue.Fraction fraction => fraction.Stated,
        _ => null,
    };
}
