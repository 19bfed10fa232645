using System.Diagnostics.CodeAnalysis;

namespace HealthTargets.Periods.Text;

/// <summary>Writes periods in every notation. What a notation writes, <see cref="PeriodReader"/> reads back as the same
/// period.</summary>
public static class PeriodWriter
{
    /// <summary>Writes a period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="notation">The notation.</param>
    /// <returns>The text, or null where the notation has no such period: DHIS2 has no weeks from Tuesday.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such notation.</exception>
    public static string? Write(ReportingPeriod period, PeriodNotation notation) => notation switch
    {
        PeriodNotation.Canonical => period.ToString(),
        PeriodNotation.Dhis2 => Dhis2Writer.Write(period),
        PeriodNotation.Adx => IntervalWriter.WriteAdx(period),
        PeriodNotation.Iso8601 => IntervalWriter.WriteIso8601(period),
        PeriodNotation.Chinese => ChineseWriter.Write(period),
        _ => throw new ArgumentOutOfRangeException(nameof(notation), notation, "There is no such notation."),
    };

    /// <summary>Writes a period where the notation has it.</summary>
    /// <param name="period">The period.</param>
    /// <param name="notation">The notation.</param>
    /// <param name="text">The text, or null.</param>
    /// <returns>Whether the notation has such a period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such notation.</exception>
    public static bool TryWrite(
        ReportingPeriod period, PeriodNotation notation, [NotNullWhen(true)] out string? text)
    {
        text = Write(period, notation);
        return text is not null;
    }

    /// <summary>Returns the length of a period as an ISO 8601 duration.</summary>
    /// <param name="period">The period.</param>
    /// <returns>Years (<c>P1Y</c>), else months (<c>P3M</c>) where the period is made of whole ones, else days
    /// (<c>P7D</c>).</returns>
    public static string Duration(ReportingPeriod period) => IntervalWriter.Duration(period);
}
