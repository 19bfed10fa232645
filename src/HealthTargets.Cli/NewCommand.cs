using System.CommandLine;
using System.CommandLine.Parsing;
using HealthTargets.Cli.Starter;
using HealthTargets.Periods;
using HealthTargets.Periods.Text;
using HealthTargets.Values;

namespace HealthTargets.Cli;

/// <summary><c>healthtargets new</c>: a plan to start from.</summary>
internal static class NewCommand
{
    private const string Ending = ".plan.json";
    private const string SchemaFile = "plan.schema.json";

    public static Command Create(Terminal terminal)
    {
        Argument<string> file = new("FILE")
        {
            Description = "The file to write; a name without an ending gets .plan.json.",
            DefaultValueFactory = _ => "county" + Ending,
        };
        Option<string?> id = new("--id")
        {
            Description = "The plan's identifier; by default the file's name.",
            HelpName = "ID",
        };
        Option<string> unit = new("--unit")
        {
            Description = "The unit whose plan it is.",
            HelpName = "ID",
            DefaultValueFactory = _ => "county",
        };
        Option<ReportingPeriod> period = new("--period")
        {
            Description = "The period, such as 2026 or 2026-Q1.",
            HelpName = "PERIOD",
            DefaultValueFactory = _ => ReportingPeriod.Year(2026),
            CustomParser = ReadPeriod,
        };
        Option<bool> withData = new("--with-data") { Description = "Writes units and data that fit the plan, too." };
        Option<string> lang = InputOptions.WithWords("--lang", "The language of names and remarks.", "en", "zh");
        Command command = new("new", "Writes a plan with remarks to start from.")
        {
            file, id, unit, period, withData, lang,
        };
        command.SetAction(parsed =>
        {
            string path = WithEnding(parsed.GetValue(file)!);
            Language language = parsed.GetValue(lang) == "zh" ? Language.Chinese : Language.English;
            StarterFiles starter = new(
                parsed.GetValue(id) ?? Stem(Path.GetFileName(path)),
                parsed.GetValue(unit)!,
                parsed.GetValue(period),
                language);
            return new NewFiles(terminal, language).Write(
                path, Stem(path), starter, parsed.GetValue(withData), SchemaFile);
        });
        return command;
    }

    // Editors know a plan by its ending.
    private static string WithEnding(string path) => Path.HasExtension(path) ? path : path + Ending;

    private static string Stem(string path) => path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase)
        ? path[..^Ending.Length]
        : Path.ChangeExtension(path, null);

    private static ReportingPeriod ReadPeriod(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (!PeriodReader.Lenient(text).TryGetValue(out ReportingPeriod period) || !StarterFiles.CanStart(period))
        {
            result.Add(ArgumentMistake.NotAPeriod, text);
        }

        return period;
    }
}
