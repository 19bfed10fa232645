using HealthTargets.Cli.Starter;
using HealthTargets.Periods;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Schemas;
using HealthTargets.Values;

namespace HealthTargets.Cli;

/// <summary>Writes the files of a new plan; none that is there already is touched.</summary>
internal sealed class NewFiles(Terminal terminal, Language language)
{
    /// <summary>Writes the files.</summary>
    /// <param name="plan">The path of the plan.</param>
    /// <param name="stem">The same without its ending.</param>
    /// <param name="starter">What to write.</param>
    /// <param name="withData">Whether units and data are written, too.</param>
    /// <param name="schema">The name of the schema beside the plan.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Write(string plan, string stem, StarterFiles starter, bool withData, string schema)
    {
        (string units, string data) = (stem + ".units.csv", stem + ".data.csv");
        List<(string Path, Func<string> Text)> files = [(plan, starter.Plan)];
        if (withData)
        {
            files.Add((units, starter.Units));
            files.Add((data, starter.Data));
        }

        if (files.Select(one => one.Path).FirstOrDefault(path => Path.Exists(path)) is { } there)
        {
            terminal.Refuse(there, language, (line, span) => CommandErrors.IsThere(line, span, there));
            return ExitCode.InputErrors;
        }

        // Any schema that is there serves all plans of its folder.
        string beside = Path.Combine(Path.GetDirectoryName(plan) ?? "", schema);
        if (!Path.Exists(beside))
        {
            files.Add((beside, () => PlanSchema.Write()));
        }

        foreach ((string path, Func<string> text) in files)
        {
            if (!TryWrite(path, text()))
            {
                return ExitCode.InputErrors;
            }

            terminal.Output.Write(In($"wrote {path}\n", $"已写入 {path}\n"));
        }

        // They answer in the language of the plan.
        string end = In("\n", " --lang zh\n");
        string rest = $" --units {units} --data {data} --as-of {IsoDate.Write(starter.Period.End)}";
        terminal.Output.Write(In("Next:\n", "接下来：\n")
            + $"  healthtargets check {plan}{end}  healthtargets test {plan}{end}"
            + (withData ? $"  healthtargets evaluate {plan}{rest}{end}" : ""));
        return ExitCode.Fine;
    }

    private bool TryWrite(string path, string text)
    {
        try
        {
            // Never over a file that came in between.
            using FileStream stream = new(path, FileMode.CreateNew);
            stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException
            or ArgumentException or NotSupportedException)
        {
            terminal.Refuse(
                path, language, (line, span) => CommandErrors.CannotWrite(line, span, path, failure.Message));
            return false;
        }
    }

    private string In(string english, string chinese) => language == Language.Chinese ? chinese : english;
}
