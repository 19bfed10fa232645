using HealthTargets.Observations;
using HealthTargets.Values;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>A row in which there is nothing to explain. Names are handles of the table that is being built.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Period">The period.</param>
/// <param name="Category">The population group; -1 for the whole population.</param>
/// <param name="Form">What it reports.</param>
/// <param name="Value">The value, where it has one.</param>
/// <param name="Numerator">The numerator, where it has one.</param>
/// <param name="Denominator">The denominator, where it has one.</param>
internal readonly record struct PlainRow(
    int Indicator,
    int Unit,
    int Period,
    int Category,
    PlainForm Form,
    double Value,
    double Numerator,
    double Denominator)
{
    /// <summary>Adds the row to a table.</summary>
    internal void AddTo(ObservationTableBuilder table)
    {
        switch (Form)
        {
            case PlainForm.Number:
                table.Add(Indicator, Unit, Period, Value, Category);
                break;
            case PlainForm.Fraction:
                table.AddFraction(Indicator, Unit, Period, Numerator, Denominator, null, Category);
                break;
            case PlainForm.StatedFraction:
                table.AddFraction(Indicator, Unit, Period, Numerator, Denominator, Value, Category);
                break;
            case PlainForm.Weighted:
                table.AddWeighted(Indicator, Unit, Period, Value, Denominator, Category);
                break;
            default:
                table.AddAbsent(Indicator, Unit, Period, AbsenceReason.Missing, Category);
                break;
        }
    }

    /// <summary>Tells what the numbers of a row are, if nothing is to be said of them.</summary>
    /// <param name="kind">The kind of the indicator.</param>
    /// <param name="hasValue">Whether there is a value.</param>
    /// <param name="hasNumerator">Whether there is a numerator.</param>
    /// <param name="hasDenominator">Whether there is a denominator.</param>
    /// <param name="form">What they are.</param>
    /// <returns>Whether nothing is to be said.</returns>
    internal static bool TryGetForm(
        IndicatorKind kind, bool hasValue, bool hasNumerator, bool hasDenominator, out PlainForm form)
    {
        bool hasParts = hasNumerator || hasDenominator;
        form = hasValue ? PlainForm.Number : PlainForm.Missing;
        if (!hasParts)
        {
            return kind != IndicatorKind.Stage || !hasValue;
        }

        bool isFraction = kind is IndicatorKind.Undeclared or IndicatorKind.Ratio && hasNumerator && hasDenominator;
        if (isFraction)
        {
            form = hasValue ? PlainForm.StatedFraction : PlainForm.Fraction;
            return true;
        }

        form = PlainForm.Weighted;
        return hasValue && hasDenominator
            && (kind == IndicatorKind.Mean || (kind == IndicatorKind.Undeclared && !hasNumerator));
    }
}
