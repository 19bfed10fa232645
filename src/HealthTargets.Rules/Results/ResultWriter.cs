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
    public static string Write(PlanResult result, ResultFormat format, Language language) =>
        Write([result], format, language);

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
            ResultFormat.Csv => CsvResults.Write(results, language),
            ResultFormat.Markdown => MarkdownResults.Write(results, language),
            _ => JsonResults.Write(results, language),
        };
    }
}
