using HealthTargets.Observations;
using HealthTargets.Values;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>A row in which there is nothing to explain. Names are handles of the table that is being built.</summary>
internal static class PlainRow
{
    /// <summary>Adds a row to a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="period">The period.</param>
    /// <param name="category">The population group; -1 for the whole population.</param>
    /// <param name="form">What it reports.</param>
    /// <param name="value">The value, where it has one.</param>
    /// <param name="numerator">The numerator, where it has one.</param>
    /// <param name="denominator">The denominator, where it has one.</param>
    internal static void Add(
        ObservationTableBuilder table,
        int indicator,
        int unit,
        int period,
        int category,
        PlainForm form,
        double value,
        double numerator,
        double denominator)
    {
        switch (form)
        {
            case PlainForm.Number:
                table.Add(indicator, unit, period, value, category);
                break;
            case PlainForm.Fraction:
                table.AddFraction(indicator, unit, period, numerator, denominator, null, category);
                break;
            case PlainForm.StatedFraction:
                table.AddFraction(indicator, unit, period, numerator, denominator, value, category);
                break;
            case PlainForm.Weighted:
                table.AddWeighted(indicator, unit, period, value, denominator, category);
                break;
            default:
                table.AddAbsent(indicator, unit, period, AbsenceReason.Missing, category);
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
