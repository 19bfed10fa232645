using System.Text;
using HealthTargets.Evaluation;
using HealthTargets.Explanations;
using HealthTargets.Periods;
using HealthTargets.Scorecards;
using HealthTargets.Values;

namespace HealthTargets.Rules.Results;

/// <summary>Writes evaluations as Markdown: for each plan a heading, how many of each status, and a table.</summary>
internal static class MarkdownResults
{
    private const int LevelMax = 6;

    /// <summary>Returns the text of all plans.</summary>
    internal static string Write(IReadOnlyList<PlanResult> results, Language language) =>
        string.Join('\n', results.SelectMany(result => Sections(result, 2, language)));

    // The parts of a plan stand below it, each a level deeper, as far as there are levels.
    private static IEnumerable<string> Sections(PlanResult result, int level, Language language) =>
        result.Parts.SelectMany(part => Sections(part, Math.Min(level + 1, LevelMax), language))
            .Prepend(Section(result, level, language));

    private static string Section(PlanResult result, int level, Language language)
    {
        PlanEvaluation evaluation = result.Evaluation;
        string title = evaluation.Plan.Title?.In(language) is { Length: > 0 } given ? given : evaluation.Plan.Id.Value;
        string asOf = IsoDate.Write(evaluation.Options.AsOf);
        string counts = ScorecardSentences.Counts(ScorecardRules.SumUp(evaluation)[0], language);
        var text = new StringBuilder();
        text.Append('#', level).Append(' ').Append(Cell(title)).Append("\n\n")
            .Append(In(language, $"As of {asOf}: {counts}.", $"截至{asOf}：{counts}。"))
            .Append("\n\n");

        bool hasUnits = evaluation.Verdicts.Any(verdict => verdict.Unit != evaluation.Plan.Unit);
        Row(text, Header(language, hasUnits));
        Row(text, Header(language, hasUnits).Select(_ => "---"));
        foreach (Verdict verdict in evaluation.Verdicts)
        {
            Row(text, Cells(evaluation, verdict, language, hasUnits));
        }

        foreach (TextTable table in SummaryTables.Of(result, language))
        {
            Add(text, table);
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, TextTable table)
    {
        text.Append('\n');
        Row(text, table.Header);
        Row(text, table.Header.Select(_ => "---"));
        foreach (ValueList<string> row in table.Rows)
        {
            Row(text, row);
        }
    }

    private static IEnumerable<string> Header(Language language, bool hasUnits) =>
        new[] { In(language, "Target", "目标"), In(language, "Title", "名称") }
            .Concat(hasUnits ? [In(language, "Unit", "单位")] : Array.Empty<string>())
            .Concat([
                In(language, "Value", "数值"),
                In(language, "Asked for", "要求"),
                In(language, "Status", "状态"),
                In(language, "To spare or short", "余缺"),
                In(language, "Why", "说明"),
            ]);

    private static IEnumerable<string> Cells(
        PlanEvaluation evaluation, Verdict verdict, Language language, bool hasUnits)
    {
        VerdictLine line = VerdictLine.Of(evaluation, verdict, language);
        IEnumerable<string> unit = hasUnits ? [line.Unit] : [];
        return new[] { line.Target, line.Title }
            .Concat(unit)
            .Concat([line.Value, line.Asked, line.Status, line.Gap, Sentences.Of(evaluation, verdict, language)]);
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(Cell)).Append(" |\n");

    // A bar would end the cell, and a line break the table.
    private static string Cell(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("|", "\\|", StringComparison.Ordinal)
        .ReplaceLineEndings(" ");

    private static string In(Language language, string english, string chinese) =>
        language == Language.Chinese ? chinese : english;
}
