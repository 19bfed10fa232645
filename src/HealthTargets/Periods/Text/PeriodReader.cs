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
        Result(CanonicalReader<char>.Read(text, out ReportingPeriod period), period);

    /// <summary>Reads canonical UTF-8 text; a period is read without allocating.</summary>
    /// <param name="utf8Text">The text, such as <c>2025-Q1</c>.</param>
    /// <returns>The period, or why there is none; positions count bytes.</returns>
    public static PeriodParseResult Strict(ReadOnlySpan<byte> utf8Text) =>
        Result(CanonicalReader<byte>.Read(utf8Text, out ReportingPeriod period), period);

    /// <summary>Reads exact DHIS2 period ids, and the two forms with dashes that DHIS2 itself reads.</summary>
    /// <param name="text">The text, such as <c>2025Q1</c>.</param>
    /// <returns>The period, or why there is none.</returns>
    public static PeriodParseResult Dhis2(ReadOnlySpan<char> text) =>
        Result(Dhis2Reader.Read(text, out ReportingPeriod period), period);

    /// <summary>Reads the periods of ADX messages that DHIS2 has; the first day must be one on which a period of
    /// this duration starts.</summary>
    /// <param name="text">The text, such as <c>2025-01-01/P3M</c>.</param>
    /// <returns>The period, or why there is none.</returns>
    public static PeriodParseResult Adx(ReadOnlySpan<char> text) =>
        Result(AdxReader.Read(text, out ReportingPeriod period), period);

    /// <summary>Reads every notation, with the default options.</summary>
    /// <param name="text">Canonical text, a DHIS2 id, an ADX period, ISO 8601 or Chinese, in any width and with any
    /// dash; at most 100 characters without surrounding spaces.</param>
    /// <returns>The period, or why there is none.</returns>
    public static PeriodParseResult Lenient(ReadOnlySpan<char> text) => Lenient(text, LenientPeriodOptions.Default);

    /// <summary>Reads every notation.</summary>
    /// <param name="text">As in <see cref="Lenient(ReadOnlySpan{char})"/>.</param>
    /// <param name="options">What may be taken as given: the year of 一季度, the fiscal year of 2025财年.</param>
    /// <returns>The period, or why there is none.</returns>
    public static PeriodParseResult Lenient(ReadOnlySpan<char> text, LenientPeriodOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Result(LenientReader.Read(text, options, out ReportingPeriod period), period);
    }

    private static PeriodParseResult Result(PeriodParseError? error, ReportingPeriod period) =>
        error is null ? new PeriodParseResult(period) : new PeriodParseResult(error);
}
