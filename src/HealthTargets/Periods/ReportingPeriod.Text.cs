namespace HealthTargets.Periods;

/// <content>The canonical text. Other notations are in <c>HealthTargets.Periods.Text</c>.</content>
public readonly partial struct ReportingPeriod : ISpanFormattable, IUtf8SpanFormattable
{
    /// <summary>Gets the length, in characters or bytes, that holds any canonical text.</summary>
    internal static int CanonicalLengthMax => 40;

    /// <summary>Returns the canonical text, such as <c>2025-03</c>, which <see cref="TryParse(ReadOnlySpan{char}, out
    /// ReportingPeriod)"/> reads back.</summary>
    /// <returns>ASCII text.</returns>
    public override string ToString()
    {
        Span<char> buffer = stackalloc char[CanonicalLengthMax];
        return new string(buffer[..CanonicalWriter.Write(this, buffer)]);
    }

    /// <summary>Reads canonical text, and nothing else. Why a text was refused tell the readers in
    /// <c>HealthTargets.Periods.Text</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="period">The period, or <c>default</c>.</param>
    /// <returns>Whether the text is canonical.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out ReportingPeriod period) =>
        CanonicalReader<char>.Read(text, out period) is null;

    /// <summary>Reads canonical UTF-8 text, and nothing else, without allocating.</summary>
    /// <param name="utf8Text">The text.</param>
    /// <param name="period">The period, or <c>default</c>.</param>
    /// <returns>Whether the text is canonical.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out ReportingPeriod period) =>
        CanonicalReader<byte>.Read(utf8Text, out period) is null;

    /// <summary>Writes the canonical text; the format and the provider have no effect.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">How many characters were written.</param>
    /// <param name="format">Ignored.</param>
    /// <param name="provider">Ignored: the text is the same in every culture.</param>
    /// <returns>Whether the text fits.</returns>
    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null)
    {
        Span<char> buffer = stackalloc char[CanonicalLengthMax];
        int length = CanonicalWriter.Write(this, buffer);
        charsWritten = buffer[..length].TryCopyTo(destination) ? length : 0;
        return charsWritten > 0;
    }

    /// <summary>Writes the canonical text as UTF-8; the format and the provider have no effect.</summary>
    /// <param name="utf8Destination">Where to write.</param>
    /// <param name="bytesWritten">How many bytes were written.</param>
    /// <param name="format">Ignored.</param>
    /// <param name="provider">Ignored: the text is the same in every culture.</param>
    /// <returns>Whether the text fits.</returns>
    public bool TryFormat(
        Span<byte> utf8Destination,
        out int bytesWritten,
        ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null)
    {
        Span<byte> buffer = stackalloc byte[CanonicalLengthMax];
        int length = CanonicalWriter.Write(this, buffer);
        bytesWritten = buffer[..length].TryCopyTo(utf8Destination) ? length : 0;
        return bytesWritten > 0;
    }

    /// <summary>Returns the canonical text, as <see cref="ToString()"/> does.</summary>
    /// <param name="format">Ignored.</param>
    /// <param name="formatProvider">Ignored.</param>
    /// <returns>ASCII text.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();
}
