using HealthTargets.Rules.Results;
using HealthTargets.Values;

namespace HealthTargets.Cli;

/// <summary>The form in which results are written: a file format, or a table for people.</summary>
/// <param name="Format">The file format, or null for the table.</param>
internal sealed record OutputForm(ResultFormat? Format)
{
    /// <summary>Returns the form of a name on the command line: the table where it is none of a file format.</summary>
    public static OutputForm Of(string? name) => new(name switch
    {
        "json" => ResultFormat.Json,
        "csv" => ResultFormat.Csv,
        "md" => ResultFormat.Markdown,
        _ => (ResultFormat?)null,
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
            return ResultWriter.Write(results, format, language);
        }

        using StringWriter text = new() { NewLine = "\n" };
        WriteTo(text, null, results, language);
        return text.ToString();
    }

    private void WriteTo(TextWriter output, int? width, IReadOnlyList<PlanResult> results, Language language)
    {
        if (Format is { } format)
        {
            output.Write(ResultWriter.Write(results, format, language));
            return;
        }

        foreach ((int place, PlanResult result) in results.Index())
        {
            output.Write(place == 0 ? "" : "\n");
            new VerdictTable(result, language).Write(output, width);
        }
    }
}
