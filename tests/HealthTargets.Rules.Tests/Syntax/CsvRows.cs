using System.Text;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Tests.Syntax;

/// <summary>Splits CSV for tests, whole or in pieces as a reader of large files does.</summary>
internal static class CsvRows
{
    internal static IReadOnlyList<string> Split(string text) => Split(Encoding.UTF8.GetBytes(text));

    /// <summary>Returns each row as "line: field|field" or "line: mistake".</summary>
    internal static IReadOnlyList<string> Split(byte[] bytes, int pieceBytes = int.MaxValue, int fieldsMax = 16)
    {
        var rows = new List<string>();
        var fields = new CsvField[fieldsMax];
        CsvResume resume = default;
        int start = 0;
        int end = Math.Min(pieceBytes, bytes.Length);
        while (true)
        {
            var csv = new CsvTokenizer(bytes.AsSpan(start..end), fields, resume, isLastPiece: end == bytes.Length);
            while (csv.ReadRow())
            {
                rows.Add($"{csv.Line}: {Show(ref csv)}");
            }

            if (end == bytes.Length)
            {
                return rows;
            }

            resume = csv.Resume;
            start += csv.Consumed;
            end = (int)Math.Min((long)end + pieceBytes, bytes.Length);
        }
    }

    private static string Show(ref CsvTokenizer csv)
    {
        if (csv.Mistake != CsvMistake.None)
        {
            return csv.Mistake.ToString();
        }

        var texts = new List<string>();
        byte[] scratch = new byte[SyntaxLimits.FieldBytesMax];
        for (int i = 0; i < csv.FieldCount; i++)
        {
            texts.Add(csv.Text(i));
            Assert.Equal(csv.Text(i), Encoding.UTF8.GetString(csv.Content(i, scratch)));
        }

        return string.Join('|', texts);
    }
}
