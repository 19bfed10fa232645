using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.Rules.Data.Rows;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Values;

namespace HealthTargets.Rules.Data;

/// <summary>
/// Makes the value of a row from its fields <c>value</c>, <c>numerator</c>, <c>denominator</c> and <c>absence</c>, as
/// the kind of its indicator asks.
/// </summary>
internal sealed class ValueBinder(DiagnosticBag bag)
{
    private static readonly Dictionary<string, AbsenceReason> Absences = new(StringComparer.Ordinal)
    {
        ["missing"] = AbsenceReason.Missing,
        ["notDue"] = AbsenceReason.NotDue,
        ["notApplicable"] = AbsenceReason.NotApplicable,
        ["suppressed"] = AbsenceReason.Suppressed,
        ["undefined"] = AbsenceReason.Undefined,
    };

    private readonly HashSet<IndicatorId> toldOfParts = [];

    /// <summary>Returns the value of a row, or null where there is a mistake, which went to the bag.</summary>
    /// <param name="row">The row.</param>
    /// <param name="indicator">Its indicator, or null where that is not known.</param>
    internal ObservedValue? Bind(DataRow row, Indicator? indicator)
    {
        bool hasParts = !row.IsEmpty(ObservationColumn.Numerator) || !row.IsEmpty(ObservationColumn.Denominator);
        if (!row.IsEmpty(ObservationColumn.Absence))
        {
            return Absent(row, hasParts);
        }

        if (row.IsEmpty(ObservationColumn.Value) && !hasParts)
        {
            return new ObservedValue.Absent(AbsenceReason.Missing);
        }

        bool isStage = indicator is not null
            ? indicator.Scale is not null
            : !hasParts && IsWord(row[ObservationColumn.Value]);
        return isStage ? Stage(row, indicator) : Number(row, indicator, hasParts);
    }

    private ObservedValue.Absent? Absent(DataRow row, bool hasParts)
    {
        if (!Absences.TryGetValue(row.Text(ObservationColumn.Absence), out AbsenceReason reason))
        {
            bag.Add(ObservationErrors.UnknownWord(row, ObservationColumn.Absence, Absences.Keys));
            return null;
        }

        if (hasParts || !row.IsEmpty(ObservationColumn.Value))
        {
            bag.Add(ValueErrors.ValueAndAbsence(row));
            return null;
        }

        return new ObservedValue.Absent(reason);
    }

    private ObservedValue.Stage? Stage(DataRow row, Indicator? indicator)
    {
        string name = row.Text(ObservationColumn.Value);
        if (indicator?.Scale is { } scale && scale.PlaceOf(name) is null)
        {
            bag.Add(name.Length == 0
                ? ValueErrors.PartsWithoutValue(row, FirstPart(row))
                : ValueErrors.NotAStage(row, indicator, scale));
            return null;
        }

        WarnOfParts(row, indicator);
        return new ObservedValue.Stage(indicator?.Scale?.Stages.First(stage => stage == name) ?? name);
    }

    private ObservedValue? Number(DataRow row, Indicator? indicator, bool hasParts)
    {
        bool isRead = NumberFields.TryRead(row, ObservationColumn.Value, bag, out decimal? value)
            & NumberFields.TryRead(row, ObservationColumn.Numerator, bag, out decimal? numerator)
            & NumberFields.TryRead(row, ObservationColumn.Denominator, bag, out decimal? denominator);
        if (!isRead)
        {
            return null;
        }

        if (denominator < 0)
        {
            bag.Add(ValueErrors.BelowZero(row));
            return null;
        }

        return (indicator?.Quantity, numerator, denominator, value) switch
        {
            (null or Quantity.Ratio, { } above, { } below, _) => new ObservedValue.Fraction(above, below, value),
            (null or Quantity.Mean, null, { } weight, { } mean) => new ObservedValue.Weighted(mean, weight),
            (Quantity.Mean, { }, { } weight, { } mean) => new ObservedValue.Weighted(mean, weight),
            (null or Quantity.Ratio, _, _, _) when hasParts => HalfFraction(row, indicator),
            (_, _, _, { } number) => Plain(row, indicator, number),
            _ => WithoutValue(row),
        };
    }

    private ObservedValue.Number Plain(DataRow row, Indicator? indicator, decimal number)
    {
        WarnOfParts(row, indicator);
        return new ObservedValue.Number(number);
    }

    private ObservedValue? HalfFraction(DataRow row, Indicator? indicator)
    {
        bool isNumeratorEmpty = row.IsEmpty(ObservationColumn.Numerator);
        bag.Add(ValueErrors.HalfFraction(
            row,
            isNumeratorEmpty ? ObservationColumn.Numerator : ObservationColumn.Denominator,
            isNumeratorEmpty ? ObservationColumn.Denominator : ObservationColumn.Numerator,
            indicator));
        return null;
    }

    private ObservedValue? WithoutValue(DataRow row)
    {
        bag.Add(ValueErrors.PartsWithoutValue(row, FirstPart(row)));
        return null;
    }

    private void WarnOfParts(DataRow row, Indicator? indicator)
    {
        bool hasParts = !row.IsEmpty(ObservationColumn.Numerator) || !row.IsEmpty(ObservationColumn.Denominator);
        if (hasParts && indicator is not null && toldOfParts.Add(indicator.Id))
        {
            bag.Add(ValueErrors.PartsNotUsed(row, FirstPart(row)));
        }
    }

    private static int FirstPart(DataRow row) =>
        row.IsEmpty(ObservationColumn.Numerator) ? ObservationColumn.Denominator : ObservationColumn.Numerator;

    // Of an indicator that nobody declares, a value that begins like no number is taken for the name of a stage.
    private static bool IsWord(ReadOnlySpan<byte> value) =>
        value.Length > 0 && value[0] is not ((byte)'-' or (byte)'+' or (byte)'.' or (>= (byte)'0' and <= (byte)'9'));
}
