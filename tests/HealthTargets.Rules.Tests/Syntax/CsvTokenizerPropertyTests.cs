using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using FsCheck;
using FsCheck.Fluent;
using HealthTargets.TestSupport;

namespace HealthTargets.Rules.Tests.Syntax;

public sealed class CsvTokenizerPropertyTests
{
    private static readonly Config Runs = PropertyRuns.Of(1000);

    private static readonly Gen<string> Field = Gen
        .Elements("", "a", "95", "\"", ",", "\n", "\r\n", " ", "中文", "😀", "x,y", "\"q\"").ArrayOf(3)
        .Select(string.Concat);

    private static readonly Gen<string> Broken = Gen
        .Elements("\"", "\"\"", ",", "\n", "\r", "\r\n", "a", "中", "\uFEFF", "b,c\n", "\"d\",e\r\n").ArrayOf()
        .Select(string.Concat);

    [Fact]
    public void Valid_rows_are_split_as_an_independent_library_splits_them() => Check.One(Runs, Prop.ForAll(
        Field.NonEmptyListOf().NonEmptyListOf().ToArbitrary(),
        rows =>
        {
            // One quoted field to start with, so that no row is an empty line.
            string text = string.Concat(rows.Select(row => "\"r\"," + string.Join(',', row.Select(Quote)) + "\r\n"));
            string[] ours = [.. CsvRows.Split(Encoding.UTF8.GetBytes(text), fieldsMax: 1000)
                .Select(row => row[(row.IndexOf(' ', StringComparison.Ordinal) + 1)..])];
            Assert.Equal(Theirs(text), ours);
        }));

    [Fact]
    public void Pieces_of_any_size_give_the_rows_of_the_whole() => Check.One(Runs, Prop.ForAll(
        Broken.ToArbitrary(),
        Gen.Choose(3, 12).ToArbitrary(),
        (text, pieceBytes) =>
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            Assert.Equal(CsvRows.Split(bytes, fieldsMax: 3), CsvRows.Split(bytes, pieceBytes, fieldsMax: 3));
        }));

    [Fact]
    public void Any_bytes_are_split_without_an_exception() => Check.One(Runs, Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(), bytes => CsvRows.Split(bytes, fieldsMax: 2).Count <= bytes.Length));

    private static string Quote(string field) => field.AsSpan().IndexOfAny(",\"\r\n") >= 0 || field.Length == 0
        ? "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
        : field;

    private static List<string> Theirs(string text)
    {
        using var parser = new CsvParser(
            new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { Mode = CsvMode.RFC4180 });
        var rows = new List<string>();
        while (parser.Read())
        {
            rows.Add(string.Join('|', parser.Record!));
        }

        return rows;
    }
}
