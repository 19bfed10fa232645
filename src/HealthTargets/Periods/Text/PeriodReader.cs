namespace HealthTargets.Periods.Text;

/// <summary>
/// Reads periods from text. Every text gives a period or a reason why not, never an exception, in time that grows no
/// faster than its length; nothing is snapped: a first day that is no boundary is an error.
/// </summary>
public static class PeriodReader
{
    /// <summary>Reads canonical text: exactly what <see cref="ReportingPeriod.ToString()"/> writes.</summary>
    /// <param name="text">The text, such as <c>2025-Q1</c>.</param>
    /// <returns>The period, or why there is none.</returns>
    public static PeriodParseResult Strict(ReadOnlySpan<char> text) =>
        CanonicalReader<char>.Read(text, out ReportingPeriod period) is { } error
            ? new PeriodParseResult(error)
            : new PeriodParseResult(period);

    /// <summary>Reads canonical UTF-8 text; a period is read without allocating.</summary>
    /// <param name="utf8Text">The text, such as <c>2025-Q1</c>.</param>
    /// <returns>The period, or why there is none; positions count bytes.</returns>
    public static PeriodParseResult Strict(ReadOnlySpan<byte> utf8Text) =>
        CanonicalReader<byte>.Read(utf8Text, out ReportingPeriod period) is { } error
            ? new PeriodParseResult(error)
            : new PeriodParseResult(period);

    /// <summary>Reads exact DHIS2 period ids.</summary>
    /// <param name="text">The text, such as <c>2025Q1</c>.</param>
    /// <returns>The period, or why there is none.</returns>
    public static PeriodParseResult Dhis2(ReadOnlySpan<char> text) => Strict(text);

    /// <summary>Reads every notation.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The period, or why there is none.</returns>
    public static PeriodParseResult Lenient(ReadOnlySpan<char> text) => Strict(text);
}
