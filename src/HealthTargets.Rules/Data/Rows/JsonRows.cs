using System.Text;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Data.Rows;

/// <summary>
/// Reads the rows of a JSON Lines file: <c>{"indicator":"coverage","unit":"county","period":"2021","value":96.4}</c>.
/// A null is as good as a property that is not there. An object in an object counts as columns of joined names:
/// <c>"name":{"zh":"甲"}</c> is the column <c>nameZh</c>.
/// </summary>
internal sealed class JsonRows
{
    private const int UnknownListedMax = 100;
    private const int ExcerptBytesMax = 256;

    private readonly string file;
    private readonly DataColumns columns;
    private readonly DiagnosticBag bag;
    private readonly Func<DataRow, bool> take;
    private readonly IPlainRows? plain;
    private readonly DataRow row;
    private readonly HashSet<string> unknown = new(StringComparer.OrdinalIgnoreCase);
    private RowCount count;

    private JsonRows(
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
    /// <param name="columns">The properties that a row can have.</param>
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
        var rows = new JsonRows(file, columns, bag, take, plain);
        plain?.Begin([]);
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
            var lines = new JsonLineSplitter(buffer.Piece, resume, isLast);
            while (PassPlain(buffer, ref lines) && lines.ReadLine())
            {
                ReadOnlySpan<byte> bytes = buffer.Piece.Slice(lines.Span.Start, lines.Span.Length);
                bool isGood = !lines.IsTooLong
                    ? ReadRow(new SourceText(file, bytes.ToArray(), lines.Line), lines.Line)
                    : RejectLong(bytes[..Math.Min(bytes.Length, ExcerptBytesMax)], lines.Line);
                count += new RowCount(1, isGood ? 0 : 1);
            }

            plain?.Release();
            resume = lines.Resume;
            buffer.Drop(lines.Consumed);
        }
        while (!isLast);
    }

    // Always true: there may be another line.
    private bool PassPlain(PieceBuffer buffer, ref JsonLineSplitter lines)
    {
        do
        {
            (int bytes, int rows) = buffer.TakePlain(plain, lines.Consumed, lines.Resume);
            lines.Pass(bytes, rows);
            count += new RowCount(rows, 0);
        }
        while (lines.TryPassBlank());
        return true;
    }

    private bool RejectLong(ReadOnlySpan<byte> start, int line)
    {
        bag.Add(CsvErrors.RowTooLong(new SourceText(file, start.ToArray(), line), default));
        return false;
    }

    private bool ReadRow(SourceText source, int line)
    {
        int errorsBefore = bag.ErrorCount;
        SyntaxNode? node = SyntaxReader.Read(source, bag);
        if (node is null || bag.ErrorCount > errorsBefore)
        {
            return false;
        }

        if (node is not SyntaxObject root)
        {
            bag.Add(RowErrors.NotAnObject(source, node.Head));
            return false;
        }

        row.Begin(source, line);
        return SetMembers(root, "") && take(row);
    }

    private bool SetMembers(SyntaxObject members, string prefix)
    {
        foreach (SyntaxMember member in members.Members)
        {
            string name = Join(prefix, member.Name);
            int place = columns.PlaceOf(name);
            bool isGood = member.Value is SyntaxObject inner && prefix.Length == 0
                ? SetMembers(inner, name)
                : place >= 0 ? SetValue(place, member) : PassUnknown(name, member);
            if (!isGood)
            {
                return false;
            }
        }

        return true;
    }

    private bool SetValue(int place, SyntaxMember member)
    {
        string? text = member.Value switch
        {
            SyntaxNull => "",
            SyntaxString words => words.Value,
            SyntaxNumber number => number.Raw,
            SyntaxArray list when place == columns.ListPlace => JoinTexts(list),
            _ => null,
        };
        if (text is null)
        {
            bag.Add(RowErrors.WrongShape(member.Value.Source, member.Value.Head, member.Value.Pointer, member.Name));
            return false;
        }

        row.Set(place, Encoding.UTF8.GetBytes(text), member.Value.Span);
        return true;
    }

    private bool PassUnknown(string name, SyntaxMember member)
    {
        if (unknown.Count < UnknownListedMax && unknown.Add(name))
        {
            bag.Add(RowErrors.UnknownColumn(member.Value.Source, member.NameSpan, name, columns));
        }

        return true;
    }

    private static string? JoinTexts(SyntaxArray list) => list.Elements.All(element => element is SyntaxString)
        ? string.Join(';', list.Elements.Select(element => ((SyntaxString)element).Value))
        : null;

    private static string Join(string prefix, string name) => prefix.Length == 0 || name.Length == 0
        ? prefix + name
        : prefix + char.ToUpperInvariant(name[0]) + name[1..];
}
