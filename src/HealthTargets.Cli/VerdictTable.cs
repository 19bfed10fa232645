using HealthTargets.Evaluation;
using HealthTargets.Explanations;
using HealthTargets.Rules.Results;
using HealthTargets.Scorecards;
using HealthTargets.Values;
using Spectre.Console;
using SpectreStyle = Spectre.Console.Style;
using Status = HealthTargets.Targets.Status;

namespace HealthTargets.Cli;

/// <summary>Writes the verdicts of a plan as a table, with its scorecard below.</summary>
internal sealed class VerdictTable(PlanEvaluation evaluation, Language language)
{
    // Wide enough for a table in a file or in documentation.
    private const int WidthElsewhere = 130;

    private bool SeveralUnits => evaluation.Verdicts.Any(verdict => verdict.Unit != evaluation.Plan.Unit);

    public void Write(TextWriter output, int? width)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = width is null ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = width is null ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = width ?? WidthElsewhere;
        console.Profile.Capabilities.Unicode = true;
        console.WriteLine(Title());
        console.Write(Rows());
        if (CompositeTable.Of(evaluation, language) is { } composites)
        {
            console.Write(composites);
        }

        console.WriteLine(Summary());
    }

    private string Title()
    {
        string title = evaluation.Plan.Title?.In(language) ?? evaluation.Plan.Id.Value;
        string date = NodaTime.Text.LocalDatePattern.Iso.Format(evaluation.Options.AsOf);
        return In($"{title}, as of {date}", $"{title}，截至{date}");
    }

    private Table Rows()
    {
        Table table = new() { Border = TableBorder.Rounded };
        table.AddColumn(In("target", "目标"), column => column.NoWrap());
        if (SeveralUnits)
        {
            table.AddColumn(In("unit", "单位"));
        }

        table.AddColumn(In("what", "内容"));
        table.AddColumn(In("value", "数值"), column => column.RightAligned());
        table.AddColumn(In("bound", "目标值"));
        table.AddColumn(In("gap", "差额"), column => column.RightAligned());
        table.AddColumn(In("status", "状态"), column => column.NoWrap());
        foreach (Verdict verdict in evaluation.Verdicts)
        {
            table.AddRow(Cells(verdict).ToArray());
        }

        return table;
    }

    private IEnumerable<Text> Cells(Verdict verdict)
    {
        VerdictLine line = VerdictLine.Of(evaluation, verdict, language);
        yield return new Text(line.Target);
        if (SeveralUnits)
        {
            yield return new Text(line.Unit);
        }

        yield return new Text(line.Title);
        yield return new Text(line.Value);
        yield return new Text(line.Asked);
        yield return new Text(line.Gap);
        yield return new Text(line.Status, Colour(verdict.Status));
    }

    private string Summary()
    {
        Scorecard card = ScorecardRules.SumUp(evaluation)[0];
        string counts = string.Join(In(", ", "，"), card.Counts.Select(
            count => In($"{count.Count} {StatusWords.Of(count.Status, language)}",
                $"{StatusWords.Of(count.Status, language)}{count.Count}项")));
        string score = card is { Score: { } percent, PointsMax: { } most }
            ? Score(NumberText.Digits(percent, 1), NumberText.Digits(most, null))
            : string.Empty;
        string grade = card.Grade is { } given ? In($"; grade: {given}", $"；等次：{given}") : string.Empty;
        string veto = card.BrokenVetoes.Count > 0
            ? In("; veto broken: ", "；一票否决：") + string.Join(", ", card.BrokenVetoes)
            : string.Empty;
        string total = card.Verdicts == 1 ? "1 verdict: " : $"{card.Verdicts} verdicts: ";
        return In(total, $"共{card.Verdicts}项：") + counts + score + grade + veto;
    }

    private string Score(string percent, string most) =>
        In($"; score {percent} % of {most} points", $"；得分率{percent}%（满分{most}）");

    private static SpectreStyle Colour(Status status) => new(status switch
    {
        Status.Met => Color.Green,
        Status.OnTrack => Color.Aqua,
        Status.AtRisk => Color.Yellow,
        Status.OffTrack or Status.Missed => Color.Red,
        _ => Color.Grey,
    });

    private string In(string english, string chinese) => language == Language.Chinese ? chinese : english;
}
