using HealthTargets.Rules.Data.Rows;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Data;

/// <summary>Reads numbers in the fields of rows, exactly as they are written.</summary>
internal static class NumberFields
{
    /// <summary>Reads a field.</summary>
    /// <param name="row">The row.</param>
    /// <param name="place">The place of the field.</param>
    /// <param name="bag">Where mistakes go.</param>
    /// <param name="number">The number, or null for an empty field.</param>
    /// <returns>Whether the field is empty or holds a number.</returns>
    internal static bool TryRead(DataRow row, int place, DiagnosticBag bag, out decimal? number)
    {
        number = null;
        if (row.IsEmpty(place))
        {
            return true;
        }

        DecimalOutcome outcome = DecimalText.Read(row[place], out decimal value);
        if (outcome == DecimalOutcome.Read)
        {
            number = value;
            return true;
        }

        bag.Add(outcome switch
        {
            DecimalOutcome.OutOfRange =>
                SyntaxErrors.NumberOutOfRange(row.Source, row.Span(place), null, row.Text(place)),
            DecimalOutcome.TooManyDigits =>
                SyntaxErrors.TooManyDigits(row.Source, row.Span(place), null, row.Text(place)),
            _ => ValueErrors.NotANumber(row, place),
        });
        return false;
    }
}
