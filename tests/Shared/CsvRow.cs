using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace HealthTargets.TestSupport;

/// <summary>A row of a CSV file with a header: its line and its values by column.</summary>
public sealed class CsvRow
{
    private readonly Dictionary<string, string> _values;

    private CsvRow(int line, Dictionary<string, string> values)
    {
        Line = line;
        _values = values;
    }

    /// <summary>Gets the line on which the row starts, from 1.</summary>
    public int Line { get; }

    /// <summary>Gets the value of a column, exactly as written; empty where the row is too short.</summary>
    /// <param name="column">The column's name.</param>
    /// <exception cref="KeyNotFoundException">The file has no such column.</exception>
    public string this[string column] => _values[column];

    /// <summary>Reads the rows of a file.</summary>
    /// <param name="path">The path of a UTF-8 file.</param>
    /// <returns>The rows in order.</returns>
    public static IReadOnlyList<CsvRow> Read(string path)
    {
        using var reader = new StreamReader(path);
        using var csv = new CsvReader(
            reader, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, MissingFieldFound = null });
        var rows = new List<CsvRow>();
        csv.Read();
        csv.ReadHeader();
        string[] columns = csv.HeaderRecord ?? [];
        while (csv.Read())
        {
            rows.Add(new CsvRow(csv.Parser.RawRow, columns.ToDictionary(c => c, c => csv.GetField(c) ?? "")));
        }

        return rows;
    }

    /// <summary>Returns line and values, for messages.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"line {Line} [{string.Join(" | ", _values.Values)}]";
}
