namespace HealthTargets.Periods.Text;

/// <summary>Names of periods for people.</summary>
public static class PeriodNames
{
    /// <summary>Returns the name in English.</summary>
    /// <param name="period">The period.</param>
    /// <returns>A name such as "Q1 2025"; readers do not read it.</returns>
    public static string English(ReportingPeriod period) => EnglishWriter.Write(period);

    /// <summary>Returns the name in Chinese.</summary>
    /// <param name="period">The period.</param>
    /// <returns>A name such as 2025年一季度, which <see cref="PeriodReader.Lenient(ReadOnlySpan{char})"/> reads.
    /// </returns>
    public static string Chinese(ReportingPeriod period) => ChineseWriter.Write(period);
}
