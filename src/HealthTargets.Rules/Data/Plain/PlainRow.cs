using HealthTargets.Observations;
using HealthTargets.Values;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>A row in which there is nothing to explain. Names are handles of the table that is being built.</summary>
internal static class PlainRow
{
    private static readonly PlainForm[] Forms = WorkOutForms();

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
    /// <param name="there">Which numbers there are; see <see cref="PlainNumbers"/>.</param>
    internal static PlainForm FormOf(IndicatorKind kind, int there) => Forms[((int)kind << PlainNumbers.Count) | there];

    private static PlainForm[] WorkOutForms()
    {
        IndicatorKind[] kinds = Enum.GetValues<IndicatorKind>();
        PlainForm[] forms = new PlainForm[kinds.Length << PlainNumbers.Count];
        for (int i = 0; i < forms.Length; i++)
        {
            forms[i] = WorkOutForm(kinds[i >> PlainNumbers.Count], i & ((1 << PlainNumbers.Count) - 1));
        }

        return forms;
    }

    private static PlainForm WorkOutForm(IndicatorKind kind, int there)
    {
        bool hasValue = (there & PlainNumbers.HasValue) != 0;
        bool hasNumerator = (there & PlainNumbers.HasNumerator) != 0;
        bool hasDenominator = (there & PlainNumbers.HasDenominator) != 0;
        if (!hasNumerator && !hasDenominator)
        {
            return !hasValue ? PlainForm.Missing : kind == IndicatorKind.Stage ? PlainForm.None : PlainForm.Number;
        }

        bool isFraction = kind is IndicatorKind.Undeclared or IndicatorKind.Ratio && hasNumerator && hasDenominator;
        if (isFraction)
        {
            return hasValue ? PlainForm.StatedFraction : PlainForm.Fraction;
        }

        bool isMean = hasValue && hasDenominator
            && (kind == IndicatorKind.Mean || (kind == IndicatorKind.Undeclared && !hasNumerator));
        return isMean ? PlainForm.Weighted : PlainForm.None;
    }
}
