using System.Text;
using HealthTargets.Evaluation;
using HealthTargets.Values;

namespace HealthTargets.Rules.Results;

/// <summary>Writes tables as CSV (RFC 4180, with LF): a field that is not there is empty, never 0.</summary>
internal static class CsvText
{
    /// <summary>Returns a header and the rows.</summary>
    internal static string Table(string[] header, IEnumerable<IEnumerable<string?>> rows)
    {
        var text = new StringBuilder();
        foreach (IEnumerable<string?> row in rows.Prepend(header))
        {
            text.AppendJoin(',', row.Select(Quoted)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Returns how a truth is written.</summary>
    internal static string? Of(bool? truth) => truth is { } known ? (known ? "true" : "false") : null;

    /// <summary>Returns how coverage is written: <c>11/12</c>.</summary>
    internal static string Of(Coverage coverage) =>
        $"{ResultWords.Of(coverage.Reported)}/{ResultWords.Of(coverage.Expected)}";

    /// <summary>Returns how an absence is written: <c>missing: coverage, county, 2021-05</c>.</summary>
    internal static string? Of(Absence? absence, Language language) => absence is null ? null : string.Join(
        ": ",
        new[] { ResultWords.Of(absence.Reason), absence.Place, absence.Cause?.In(language) }
            .Where(one => one is not (null or "")));

    private static string Quoted(string? field)
    {
        bool isPlain = field is null || field.AsSpan().IndexOfAny(",\"\r\n") < 0;
        return isPlain ? field ?? "" : "\"" + field!.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
