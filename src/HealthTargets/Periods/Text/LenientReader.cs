namespace HealthTargets.Periods.Text;

/// <summary>
/// Tries each notation in turn on normalized text. Where all refuse it, the one that got furthest says why.
/// </summary>
internal static class LenientReader
{
    internal static PeriodParseError? Read(
        ReadOnlySpan<char> text, LenientPeriodOptions options, out ReportingPeriod period)
    {
        ReadOnlySpan<char> trimmed = NormalizedText.Trim(text, out int offset);
        if (trimmed.Length > NormalizedText.LengthMax)
        {
            period = default;
            return Error(text, offset + NormalizedText.LengthMax, ReadingExpectations.Short);
        }

        Span<char> characters = stackalloc char[NormalizedText.LengthMax];
        Span<byte> positions = stackalloc byte[NormalizedText.LengthMax + 1];
        NormalizedText normalized = NormalizedText.Make(trimmed, offset, characters, positions);
        PeriodParseError? error = ReadNormalized(normalized.Characters, options, out period);
        return error is null ? null
            : Error(text, normalized.OriginalPosition(error.Position), error.Expectation);
    }

    private static PeriodParseError? ReadNormalized(
        ReadOnlySpan<char> text, LenientPeriodOptions options, out ReportingPeriod period)
    {
        // No other notation has a letter beyond ASCII.
        if (!System.Text.Ascii.IsValid(text))
        {
            return ChineseReader.Read(text, options, out period);
        }

        PeriodParseError? error = CanonicalReader<char>.Read(text, out period);
        error = error is null ? null : Further(error, Dhis2Reader.Read(text, out period));
        error = error is null ? null : Further(error, LooseReader.Read(text, out period));
        error = error is null ? null : Further(error, IntervalReader.Read(text, out period));
        return error is null ? null : Further(error, ChineseReader.Read(text, options, out period));
    }

    private static PeriodParseError? Further(PeriodParseError first, PeriodParseError? second) =>
        second is null || second.Progress > first.Progress ? second : first;

    private static PeriodParseError Error(ReadOnlySpan<char> text, int position, PeriodExpectation expectation) =>
        TextScanner<char>.ErrorAt(text, position, expectation);
}
