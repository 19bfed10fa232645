using HealthTargets.Rules.Results;
using HealthTargets.Values;

namespace HealthTargets.Cli;

/// <summary>The form in which results are written: a file format, or a table for people.</summary>
/// <param name="Format">The file format, or null for the table.</param>
/// <param name="Rows">Of what a CSV file has rows.</param>
internal sealed record OutputForm(ResultFormat? Format, CsvTable Rows = CsvTable.Verdicts)
{
    /// <summary>Gets the words for what a CSV file has rows of.</summary>
    public static string[] RowWords { get; } = ["verdicts", "composites", "compositeParts", "scorecards", "league"];

    /// <summary>Returns the form of words on the command line: the table where it is none of a file format.</summary>
    public static OutputForm Of(string? name, string? rows) => new(
        name switch
        {
            "json" => ResultFormat.Json,
            "csv" => ResultFormat.Csv,
            "md" => ResultFormat.Markdown,
            _ => (ResultFormat?)null,
        },
        rows switch
        {
            "composites" => CsvTable.Composites,
            "compositeParts" => CsvTable.CompositeParts,
            "scorecards" => CsvTable.Scorecards,
            "league" => CsvTable.League,
            _ => CsvTable.Verdicts,
        });

    /// <summary>Writes results to the terminal or to a file.</summary>
    /// <returns>False if the file can't be written; the reason stands on the error output.</returns>
    public bool Write(
        IReadOnlyList<PlanResult> results, Language language, Terminal terminal, string? file)
    {
        if (file is null)
        {
            WriteTo(terminal.Output, terminal.Width, results, language);
            return true;
        }

        return ResultFile.Write(file, Text(results, language), terminal, language);
    }

    /// <summary>Gets results as the text of a file.</summary>
    public string Text(IReadOnlyList<PlanResult> results, Language language)
    {
        if (Format is { } format)
        {
            return Text(results, format, language);
        }

        using StringWriter text = new() { NewLine = "\n" };
        WriteTo(text, null, results, language);
        return text.ToString();
    }

    private string Text(IReadOnlyList<PlanResult> results, ResultFormat format, Language language) =>
        format == ResultFormat.Csv
            ? ResultWriter.WriteCsv(results, Rows, language)
            : ResultWriter.Write(results, format, language);

    private void WriteTo(TextWriter output, int? width, IReadOnlyList<PlanResult> results, Language language)
    {
        if (Format is { } format)
        {
            output.Write(Text(results, format, language));
            return;
        }

        foreach ((int place, PlanResult result) in results.Index())
        {
            output.Write(place == 0 ? "" : "\n");
            new VerdictTable(result, language).Write(output, width);
        }
    }
}
