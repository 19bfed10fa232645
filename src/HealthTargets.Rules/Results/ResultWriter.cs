using HealthTargets.Values;

namespace HealthTargets.Rules.Results;

/// <summary>
/// Writes evaluations as JSON, CSV or Markdown. The same input gives the same text, on every machine: line breaks are
/// LF, numbers have a decimal point, nothing depends on clock, culture or time zone.
/// </summary>
public static class ResultWriter
{
    /// <summary>Writes one evaluation.</summary>
    /// <param name="result">The evaluation with what belongs to it.</param>
    /// <param name="format">The format.</param>
    /// <param name="language">The language of sentences and, in Markdown, of headings.</param>
    /// <returns>The text, ended by a line break.</returns>
    public static string Write(PlanResult result, ResultFormat format, Language language)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Write([result], format, language);
    }

    /// <summary>Writes several evaluations.</summary>
    /// <param name="results">The evaluations; in JSON one gives an object, none or several give an array.</param>
    /// <param name="format">The format.</param>
    /// <param name="language">The language of sentences and, in Markdown, of headings.</param>
    /// <returns>The text, ended by a line break.</returns>
    public static string Write(IReadOnlyList<PlanResult> results, ResultFormat format, Language language)
    {
        ArgumentNullException.ThrowIfNull(results);
        return format switch
        {
            ResultFormat.Csv => WriteCsv(results, CsvTable.Verdicts, language),
            ResultFormat.Markdown => MarkdownResults.Write(results, language),
            _ => JsonResults.Write(results, language),
        };
    }

    /// <summary>Writes one table of several evaluations as CSV, the plans that are parts of them included.</summary>
    /// <param name="results">The evaluations.</param>
    /// <param name="table">Of what there are rows.</param>
    /// <param name="language">The language of sentences.</param>
    /// <returns>A header, which is there without rows too, and the rows, each ended by a line break.</returns>
    public static string WriteCsv(IReadOnlyList<PlanResult> results, CsvTable table, Language language)
    {
        ArgumentNullException.ThrowIfNull(results);
        IEnumerable<PlanResult> all = results.SelectMany(one => one.SelfAndParts());
        return table switch
        {
            CsvTable.Composites => CsvComposites.Write(all, language),
            CsvTable.CompositeParts => CsvComposites.WriteParts(all, language),
            CsvTable.Scorecards => CsvScorecards.Write(all),
            CsvTable.League => CsvLeague.Write(all, language),
            _ => CsvResults.Write(all, language),
        };
    }
}
