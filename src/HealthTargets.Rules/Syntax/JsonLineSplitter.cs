using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Syntax;

/// <summary>
/// Splits JSON Lines in UTF-8 into its lines, one JSON value each: <c>{"indicator":"coverage","value":96.4}</c>. Lines
/// end at LF or CRLF; lines of nothing but blanks are passed over, and so is a byte order mark. Nothing is allocated,
/// and a file can be given piece by piece as to <see cref="CsvTokenizer"/>.
/// </summary>
internal ref struct JsonLineSplitter
{
    private readonly ReadOnlySpan<byte> bytes;
    private readonly bool isLastPiece;
    private readonly bool isInside;
    private int linesBefore;
    private bool isSkipping;

    /// <summary>Prepares to split a piece of a file.</summary>
    /// <param name="bytes">The piece.</param>
    /// <param name="resume">How the piece before ended; the default at the start of a file.</param>
    /// <param name="isLastPiece">Whether the file ends with this piece.</param>
    internal JsonLineSplitter(ReadOnlySpan<byte> bytes, CsvResume resume = default, bool isLastPiece = true)
    {
        this.bytes = bytes;
        this.isLastPiece = isLastPiece;
        isInside = resume.IsInside;
        linesBefore = resume.LinesBefore;
        isSkipping = resume.IsSkipping;
        Consumed = !resume.IsInside && bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
    }

    /// <summary>Gets how many bytes of the piece are dealt with; the rest belongs in front of the next piece.</summary>
    internal int Consumed { get; private set; }

    /// <summary>Gets how to go on with the next piece.</summary>
    internal readonly CsvResume Resume => new(linesBefore, isSkipping, isInside || Consumed > 0);

    /// <summary>Gets the number of the line, from 1.</summary>
    internal int Line { get; private set; }

    /// <summary>Gets the place of the line in the piece, its line break left out.</summary>
    internal SourceSpan Span { get; private set; }

    /// <summary>Gets whether the line is longer than <see cref="SyntaxLimits.RowBytesMax"/>.</summary>
    internal bool IsTooLong { get; private set; }

    /// <summary>Goes on to the next line that is not blank, one that is too long included.</summary>
    /// <returns>Whether there is one; without one the piece holds no complete line any more.</returns>
    internal bool ReadLine()
    {
        while (Consumed < bytes.Length)
        {
            int start = Consumed;
            int length = bytes[start..].IndexOf((byte)'\n');
            bool isCutOff = length < 0 && !isLastPiece;
            length = length < 0 ? bytes.Length - start : length;
            bool isRest = isSkipping;
            IsTooLong = length > SyntaxLimits.RowBytesMax;
            if (isCutOff && !isRest && !IsTooLong)
            {
                return false;
            }

            Line = linesBefore + 1;
            isSkipping = isCutOff;
            linesBefore += start + length < bytes.Length ? 1 : 0;
            Consumed = Math.Min(bytes.Length, start + length + 1);
            Span = new SourceSpan(start, length - (bytes[start..(start + length)].EndsWith("\r"u8) ? 1 : 0));
            bool isBlank = bytes.Slice(Span.Start, Span.Length).IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;
            if (!isRest && !isBlank)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Passes over lines that somebody else has dealt with.</summary>
    internal void Pass(int length, int lines) => (Consumed, linesBefore) = (Consumed + length, linesBefore + lines);

    /// <summary>Passes over blank lines.</summary>
    /// <returns>Whether there were any.</returns>
    internal bool TryPassBlank()
    {
        int start = Consumed;
        for (int end = start; end >= 0 && !isSkipping;)
        {
            int blanks = bytes[end..].IndexOfAnyExcept((byte)' ', (byte)'\t');
            end = blanks < 0 ? bytes.Length : end + blanks;
            end += end < bytes.Length && bytes[end] == '\r' ? 1 : 0;
            bool isBlank = end < bytes.Length && bytes[end] == '\n';
            end = isBlank ? end + 1 : -1;
            Consumed = isBlank ? end : Consumed;
            linesBefore += isBlank ? 1 : 0;
        }

        return Consumed > start;
    }
}
