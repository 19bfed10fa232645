using System.Text;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Syntax;

/// <summary>
/// Splits CSV in UTF-8 into rows and fields as RFC 4180 says: fields are separated by commas (or another byte), rows by
/// LF, CRLF or CR; a field in double quotes may hold separators and line breaks, and two quotes in it mean one. A quote
/// in a field that does not begin with one is an ordinary character. Rows without any character are passed over, and so
/// is a byte order mark.
/// <para>
/// A mistake costs its row only: reading goes on at the next line. A quote that is never closed would swallow the rest
/// of the file; so where none follows, or what follows shows that it belongs to another row, the opening quote is the
/// mistake and the next line is a row again.
/// </para>
/// <para>
/// Nothing is allocated: the caller lends the bytes and room for the fields. A file can be given piece by piece; a row
/// that a piece cuts off is left for the next one (<see cref="Consumed"/> and <see cref="Resume"/>).
/// </para>
/// </summary>
internal ref struct CsvTokenizer
{
    private readonly ReadOnlySpan<byte> bytes;
    private readonly Span<CsvField> fields;
    private readonly byte separator;
    private readonly bool isLastPiece;
    private readonly bool isInside;
    private int linesBefore;
    private bool isSkipping;
    private bool hasBrokenFields;

    /// <summary>Prepares to split a piece of a file.</summary>
    /// <param name="bytes">The piece.</param>
    /// <param name="fields">Room for the fields of one row; a row with more is a mistake.</param>
    /// <param name="resume">How the piece before ended; the default at the start of a file.</param>
    /// <param name="isLastPiece">Whether the file ends with this piece.</param>
    /// <param name="separator">The byte between fields.</param>
    internal CsvTokenizer(
        ReadOnlySpan<byte> bytes,
        Span<CsvField> fields,
        CsvResume resume = default,
        bool isLastPiece = true,
        byte separator = (byte)',')
    {
        this.bytes = bytes;
        this.fields = fields;
        this.isLastPiece = isLastPiece;
        this.separator = separator;
        linesBefore = resume.LinesBefore;
        isSkipping = resume.IsSkipping;
        isInside = resume.IsInside;
        Consumed = !resume.IsInside && bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
    }

    /// <summary>Gets how many bytes of the piece are dealt with; the rest belongs in front of the next piece.</summary>
    internal int Consumed { get; private set; }

    /// <summary>Gets how to go on with the next piece.</summary>
    internal readonly CsvResume Resume => new(linesBefore, isSkipping, isInside || Consumed > 0);

    /// <summary>Gets the line on which the row starts, from 1.</summary>
    internal int Line { get; private set; }

    /// <summary>Gets the place of the row in the piece, its line break left out.</summary>
    internal SourceSpan Row { get; private set; }

    /// <summary>Gets the number of fields of the row; 0 where it has a mistake.</summary>
    internal int FieldCount { get; private set; }

    /// <summary>Gets what is wrong with the row.</summary>
    internal CsvMistake Mistake { get; private set; }

    /// <summary>Gets the place of the mistake in the piece.</summary>
    internal SourceSpan MistakeSpan { get; private set; }

    /// <summary>Goes on to the next row, a broken one included.</summary>
    /// <returns>Whether there is a row; without one the piece holds no complete row any more.</returns>
    internal bool ReadRow()
    {
        FieldCount = 0;
        Mistake = CsvMistake.None;
        if (!PassSkippedLine() || !PassEmptyLines())
        {
            return false;
        }

        int start = Consumed;
        Line = linesBefore + 1;
        hasBrokenFields = false;
        int end = ReadFields(start);
        bool isCutOff = end < 0;
        if (isCutOff && bytes.Length - start <= SyntaxLimits.RowBytesMax)
        {
            return false;
        }

        if (isCutOff || (Mistake == CsvMistake.None && end - start > SyntaxLimits.RowBytesMax))
        {
            end = Fail(CsvMistake.RowTooLong, new SourceSpan(start, 0), start);
        }

        Finish(start, end);
        return true;
    }

    /// <summary>Passes over rows that somebody else has dealt with, each of one line.</summary>
    internal void Pass(int length, int lines) => (Consumed, linesBefore) = (Consumed + length, linesBefore + lines);

    /// <summary>Returns the bytes of a field as they stand between its separators or quotes.</summary>
    internal readonly ReadOnlySpan<byte> Raw(int index) => bytes.Slice(fields[index].Start, fields[index].Length);

    /// <summary>Returns the bytes of a field, each pair of quotes as one.</summary>
    /// <param name="index">The field, from 0.</param>
    /// <param name="scratch">Room for the field; used only where it holds pairs of quotes.</param>
    internal readonly ReadOnlySpan<byte> Content(int index, Span<byte> scratch)
    {
        ReadOnlySpan<byte> raw = Raw(index);
        if (!fields[index].HasPairs)
        {
            return raw;
        }

        int length = 0;
        for (int i = 0; i < raw.Length; i++)
        {
            scratch[length++] = raw[i];
            i += raw[i] == '"' ? 1 : 0;
        }

        return scratch[..length];
    }

    /// <summary>Returns a field as a string; bytes that are no UTF-8 come out as U+FFFD.</summary>
    internal readonly string Text(int index)
    {
        string text = Encoding.UTF8.GetString(Raw(index));
        return fields[index].HasPairs ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }

    /// <summary>Reads the fields of a row.</summary>
    /// <returns>The offset of the row's end, or -1 where the piece cuts it off.</returns>
    private int ReadFields(int start)
    {
        int at = start;
        while (true)
        {
            if (FieldCount == fields.Length)
            {
                return Fail(CsvMistake.TooManyFields, new SourceSpan(at, 0), at);
            }

            bool isQuoted = at < bytes.Length && bytes[at] == '"';
            int end = isQuoted ? ReadQuoted(at) : ReadPlain(at);
            bool isRowOver = end < 0 || Mistake != CsvMistake.None || end == bytes.Length || bytes[end] != separator;
            if (isRowOver)
            {
                return end;
            }

            at = end + 1;
        }
    }

    private int ReadPlain(int start)
    {
        int length = bytes[start..].IndexOfAny(separator, (byte)'\n', (byte)'\r');
        if (length < 0 && !isLastPiece)
        {
            return -1;
        }

        int end = length < 0 ? bytes.Length : start + length;
        if (end - start > SyntaxLimits.FieldBytesMax)
        {
            return Fail(CsvMistake.FieldTooLong, new SourceSpan(start, 0), start);
        }

        fields[FieldCount++] = new CsvField(start, end - start, IsQuoted: false, HasPairs: false);
        return end;
    }

    private int ReadQuoted(int start)
    {
        bool hasPairs = false;
        int at = start + 1;
        while (true)
        {
            int length = bytes[at..].IndexOf((byte)'"');
            bool isTooLong = (length < 0 ? bytes.Length : at + length) - start > SyntaxLimits.FieldBytesMax;
            if (isTooLong || (length < 0 && isLastPiece))
            {
                return Fail(CsvMistake.UnclosedQuote, new SourceSpan(start, 1), start);
            }

            at += length + 1;
            if (length < 0 || (at == bytes.Length && !isLastPiece))
            {
                return -1;
            }

            if (at == bytes.Length || bytes[at] != '"')
            {
                return CloseQuoted(start, at, hasPairs);
            }

            hasPairs = true;
            at++;
        }
    }

    private int CloseQuoted(int start, int end, bool hasPairs)
    {
        bool hasBreaks = bytes[start..end].IndexOfAny((byte)'\n', (byte)'\r') >= 0;
        bool isClean = end == bytes.Length || bytes[end] == separator || bytes[end] is (byte)'\n' or (byte)'\r';
        if (!isClean)
        {
            // A "closing" quote on a later line with text behind it is the opening quote of another field there.
            return hasBreaks
                ? Fail(CsvMistake.UnclosedQuote, new SourceSpan(start, 1), start)
                : Fail(CsvMistake.TextAfterQuote, new SourceSpan(end, 1), start);
        }

        hasBrokenFields |= hasBreaks;
        fields[FieldCount++] = new CsvField(start + 1, end - start - 2, IsQuoted: true, hasPairs);
        return end;
    }

    /// <summary>Notes a mistake and returns the end of the line that holds an offset.</summary>
    private int Fail(CsvMistake mistake, SourceSpan span, int offset)
    {
        Mistake = mistake;
        MistakeSpan = span;
        FieldCount = 0;
        int length = bytes[offset..].IndexOfAny((byte)'\n', (byte)'\r');
        return length < 0 ? bytes.Length : offset + length;
    }

    private void Finish(int start, int end)
    {
        Row = SourceSpan.FromBounds(start, end);
        bool isCutOff = end == bytes.Length && !isLastPiece;
        isSkipping = isCutOff;
        Consumed = end == bytes.Length ? end : LineBreaks.Pass(bytes, end);

        // The LF of a CRLF may come with the next piece; then the line ends there.
        bool isPairCutOff = !isLastPiece && end < bytes.Length && Consumed == bytes.Length && bytes[end] == '\r';
        if (isPairCutOff)
        {
            Consumed = end;
            isSkipping = true;
        }

        bool spansLines = hasBrokenFields || Mistake != CsvMistake.None;
        linesBefore += spansLines ? LineBreaks.Count(bytes, start, Consumed)
            : Consumed > end ? 1 : 0;
    }

    /// <summary>Passes over the rest of a line whose row is dealt with; false where the piece ends before it.</summary>
    private bool PassSkippedLine()
    {
        if (!isSkipping)
        {
            return true;
        }

        int length = bytes[Consumed..].IndexOfAny((byte)'\n', (byte)'\r');
        Consumed = length < 0 ? bytes.Length : Consumed + length;
        bool isOver = length >= 0 && PassBreak();
        isSkipping = !isOver;
        return isOver;
    }

    /// <summary>Passes over empty lines; false where nothing follows them in this piece.</summary>
    private bool PassEmptyLines()
    {
        while (Consumed < bytes.Length && bytes[Consumed] is (byte)'\n' or (byte)'\r')
        {
            if (!PassBreak())
            {
                return false;
            }
        }

        return Consumed < bytes.Length;
    }

    private bool PassBreak()
    {
        int end = LineBreaks.Pass(bytes, Consumed);
        bool isPairCutOff = !isLastPiece && end == bytes.Length && bytes[Consumed] == '\r';
        if (isPairCutOff)
        {
            return false;
        }

        Consumed = end;
        linesBefore++;
        return true;
    }
}
