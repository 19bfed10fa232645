using HealthTargets.Evaluation;
using HealthTargets.Explanations;
using HealthTargets.Periods;
using HealthTargets.Rules.Results;
using HealthTargets.Scorecards;
using HealthTargets.Values;
using Spectre.Console;
using SpectreStyle = Spectre.Console.Style;
using Status = HealthTargets.Targets.Status;

namespace HealthTargets.Cli;

/// <summary>Writes the verdicts of a plan as a table, with its scorecard below.</summary>
internal sealed class VerdictTable(PlanResult result, Language language)
{
    private readonly PlanEvaluation evaluation = result.Evaluation;

    private bool SeveralUnits => evaluation.Verdicts.Any(verdict => verdict.Unit != evaluation.Plan.Unit);

    public void Write(TextWriter output, int? width)
    {
        IAnsiConsole console = TableConsole.Create(output, width);
        console.WriteLine(Title());
        console.Write(Rows());
        foreach (TextTable table in SummaryTables.Of(result, language))
        {
            console.Write(Drawn(table));
        }

        if (result.Parts.Count > 0)
        {
            console.WriteLine(In(
                "The verdicts of the parts: --format md, csv or json.", "各组成计划的结论见--format md、csv或json。"));
        }

        console.WriteLine(ScorecardSentences.Of(ScorecardRules.SumUp(evaluation)[0], language));
    }

    private string Title()
    {
        string title = evaluation.Plan.Title?.In(language) ?? evaluation.Plan.Id.Value;
        string date = IsoDate.Write(evaluation.Options.AsOf);
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

    private static Table Drawn(TextTable texts)
    {
        Table table = new() { Border = TableBorder.Rounded };
        foreach (string heading in texts.Header)
        {
            table.AddColumn(new TableColumn(new Text(heading)));
        }

        foreach (ValueList<string> row in texts.Rows)
        {
            table.AddRow(row.Select(text => new Text(text)).ToArray());
        }

        return table;
    }

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
