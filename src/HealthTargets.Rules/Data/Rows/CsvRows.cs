using System.Text.Unicode;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Data.Rows;

/// <summary>Reads the rows of a CSV file: a header with the names of the columns, and rows under it.</summary>
internal sealed class CsvRows
{
    private const int FieldsMax = 512;
    private const int ExcerptBytesMax = 256;

    private readonly string file;
    private readonly DataColumns columns;
    private readonly DiagnosticBag bag;
    private readonly Func<DataRow, bool> take;
    private readonly IPlainRows? plain;
    private readonly DataRow row;
    private readonly CsvField[] fields = new CsvField[FieldsMax];
    private readonly byte[] scratch = new byte[SyntaxLimits.FieldBytesMax];
    private RowCount count;

    // The place in the row of each field, -1 for one that is not used; null until the header was read.
    private int[]? placeOfField;

    private CsvRows(
        string file, DataColumns columns, DiagnosticBag bag, Func<DataRow, bool> take, IPlainRows? plain)
    {
        this.plain = plain;
        this.file = file;
        this.columns = columns;
        this.bag = bag;
        this.take = take;
        row = new DataRow(file, columns);
    }

    /// <summary>Reads a file. Mistakes in its shape go to the bag; a row with one is left out.</summary>
    /// <param name="file">The name of the file.</param>
    /// <param name="stream">The bytes of the file.</param>
    /// <param name="columns">The columns that it can have.</param>
    /// <param name="bag">Where mistakes go.</param>
    /// <param name="take">Takes a row, and says whether it was good.</param>
    /// <param name="plain">Takes rows in which there is nothing to explain; or none.</param>
    internal static RowCount Read(
        string file,
        Stream stream,
        DataColumns columns,
        DiagnosticBag bag,
        Func<DataRow, bool> take,
        IPlainRows? plain = null)
    {
        var rows = new CsvRows(file, columns, bag, take, plain);
        var buffer = PieceBuffer.For(stream, plain);
        try
        {
            rows.ReadAll(buffer);
        }
        finally
        {
            buffer.Wait();
        }

        return rows.count;
    }

    private void ReadAll(PieceBuffer buffer)
    {
        CsvResume resume = default;
        bool isLast;
        do
        {
            isLast = buffer.Fill();
            var csv = new CsvTokenizer(buffer.Piece, fields, resume, isLast);
            while (PassPlain(buffer, ref csv) && csv.ReadRow())
            {
                if (!ReadRow(buffer, ref csv))
                {
                    return;
                }
            }

            plain?.Release();
            resume = csv.Resume;
            buffer.Drop(csv.Consumed);
        }
        while (!isLast);

        if (placeOfField is null)
        {
            bag.Add(RowErrors.EmptyFile(new SourceText(file, default), columns));
        }
    }

    // Always true: there may be another row.
    private bool PassPlain(PieceBuffer buffer, ref CsvTokenizer csv)
    {
        if (placeOfField is not null)
        {
            (int bytes, int rows) = buffer.TakePlain(plain, csv.Consumed, csv.Resume);
            csv.Pass(bytes, rows);
            count += new RowCount(rows, 0);
        }

        return true;
    }

    /// <summary>Reads the header or a row; false where the header is so bad that nothing can be read.</summary>
    private bool ReadRow(PieceBuffer buffer, ref CsvTokenizer csv)
    {
        SourceSpan span = csv.Row;
        int length = csv.Mistake == CsvMistake.RowTooLong ? Math.Min(span.Length, ExcerptBytesMax) : span.Length;
        row.Begin(buffer.Bytes.AsMemory(buffer.Start + span.Start, length), csv.Line);
        if (placeOfField is null)
        {
            bool isHeader = IsWellFormed(buffer, ref csv) && ReadHeader(ref csv);
            plain?.Begin(placeOfField);
            return isHeader;
        }

        bool isBlank = csv.Mistake == CsvMistake.None && IsBlank(ref csv);
        if (!isBlank)
        {
            bool isGood = IsWellFormed(buffer, ref csv) && SetFields(ref csv) && take(row);
            count += new RowCount(1, isGood ? 0 : 1);
        }

        return true;
    }

    private bool IsWellFormed(PieceBuffer buffer, ref CsvTokenizer csv)
    {
        if (csv.Mistake != CsvMistake.None)
        {
            bag.Add(CsvErrors.Of(csv.Mistake, row.Source, Local(ref csv, csv.MistakeSpan)));
            return false;
        }

        ReadOnlySpan<byte> bytes = buffer.Piece.Slice(csv.Row.Start, csv.Row.Length);
        if (Utf8.IsValid(bytes))
        {
            return true;
        }

        bag.Add(SyntaxErrors.NotUtf8(row.Source, RowErrors.FirstInvalid(bytes)));
        return false;
    }

    private bool ReadHeader(ref CsvTokenizer csv)
    {
        var found = new SourceSpan?[columns.Names.Count];
        placeOfField = new int[csv.FieldCount];
        string[] names = new string[csv.FieldCount];
        List<Diagnostic> unknown = [];
        bool isGood = true;
        for (int field = 0; field < csv.FieldCount; field++)
        {
            string name = csv.Text(field).Trim();
            SourceSpan span = SpanOf(ref csv, field);
            int place = columns.PlaceOf(name);
            (names[field], placeOfField[field]) = (name, place);
            if (place < 0 && name.Length > 0)
            {
                unknown.Add(RowErrors.UnknownColumn(row.Source, span, name, columns));
            }
            else if (place >= 0 && found[place] is { } first)
            {
                bag.Add(RowErrors.ColumnTwice(row.Source, span, name, first));
                isGood = false;
            }
            else if (place >= 0)
            {
                found[place] = span;
            }
        }

        return HasRequired(found, names, unknown) && isGood;
    }

    private bool HasRequired(SourceSpan?[] found, string[] names, List<Diagnostic> unknown)
    {
        string[] missing = [.. columns.Missing(place => found[place] is not null)];
        if (missing.Length > 0)
        {
            bag.Add(RowErrors.MissingColumns(row.Source, missing, names, columns));
        }

        // A header of which nothing can be read is one mistake, not one for each of its names.
        bool isToldAtOnce = missing.Length > 0
            && (names.Length == 1 || names.Any(name => HeaderAdvice.Translated(name, columns) is not null));
        foreach (Diagnostic one in isToldAtOnce ? [] : unknown)
        {
            bag.Add(one);
        }

        return missing.Length == 0;
    }

    private bool SetFields(ref CsvTokenizer csv)
    {
        int expected = placeOfField!.Length;
        for (int field = 0; field < csv.FieldCount; field++)
        {
            bool isBehindHeader = field >= expected;
            if (isBehindHeader && csv.Raw(field).Length > 0)
            {
                bag.Add(RowErrors.FieldCount(row.Source, SpanOf(ref csv, field), csv.FieldCount, expected));
                return false;
            }

            int place = isBehindHeader ? -1 : placeOfField[field];
            if (place >= 0)
            {
                row.Set(place, csv.Content(field, scratch), SpanOf(ref csv, field));
            }
        }

        if (csv.FieldCount < expected)
        {
            bag.Add(RowErrors.FieldCount(
                row.Source, new SourceSpan(csv.Row.Length, 0), csv.FieldCount, expected));
        }

        return csv.FieldCount >= expected;
    }

    /// <summary>Tells whether a row is nothing but separators, as spreadsheets write below the last row.</summary>
    private static bool IsBlank(ref CsvTokenizer csv)
    {
        for (int field = 0; field < csv.FieldCount; field++)
        {
            if (csv.Raw(field).Length > 0)
            {
                return false;
            }
        }

        return true;
    }

    private SourceSpan SpanOf(ref CsvTokenizer csv, int field) =>
        Local(ref csv, new SourceSpan(fields[field].Start, fields[field].Length));

    private static SourceSpan Local(ref CsvTokenizer csv, SourceSpan span) =>
        new(span.Start - csv.Row.Start, span.Length);
}
