using System.Text;
using HealthTargets.Evaluation;
using HealthTargets.Explanations;
using HealthTargets.Scorecards;
using HealthTargets.Values;
using NodaTime.Text;

namespace HealthTargets.Rules.Results;

/// <summary>Writes evaluations as Markdown: for each plan a heading, how many of each status, and a table.</summary>
internal static class MarkdownResults
{
    /// <summary>Returns the text of all plans.</summary>
    internal static string Write(IReadOnlyList<PlanResult> results, Language language) =>
        string.Join('\n', results.Select(result => Section(result.Evaluation, language)));

    private static string Section(PlanEvaluation evaluation, Language language)
    {
        string title = evaluation.Plan.Title?.In(language) is { Length: > 0 } given ? given : evaluation.Plan.Id.Value;
        string asOf = LocalDatePattern.Iso.Format(evaluation.Options.AsOf);
        string counts = Counts(evaluation, language);
        var text = new StringBuilder();
        text.Append("## ").Append(Cell(title)).Append("\n\n")
            .Append(In(language, $"As of {asOf}: {counts}.", $"截至{asOf}：{counts}。"))
            .Append("\n\n");

        bool hasUnits = evaluation.Verdicts.Any(verdict => verdict.Unit != evaluation.Plan.Unit);
        Row(text, Header(language, hasUnits));
        Row(text, Header(language, hasUnits).Select(_ => "---"));
        foreach (Verdict verdict in evaluation.Verdicts)
        {
            Row(text, Cells(evaluation, verdict, language, hasUnits));
        }

        AddComposites(text, evaluation, language);
        return text.ToString();
    }

    private static void AddComposites(StringBuilder text, PlanEvaluation evaluation, Language language)
    {
        ValueList<CompositeResult> results = CompositeRules.Evaluate(evaluation);
        if (results.Count == 0)
        {
            return;
        }

        string[] header =
        [
            In(language, "Composite", "综合指标"), In(language, "Unit", "单位"), In(language, "Value", "数值"),
            In(language, "Class, grade", "类别、等次"), In(language, "Coverage", "覆盖"), In(language, "Why", "说明"),
        ];
        text.Append('\n');
        Row(text, header);
        Row(text, header.Select(_ => "---"));
        foreach (CompositeLine line in results.Select(result => CompositeLine.Of(evaluation, result, language)))
        {
            Row(text, [line.Composite, line.Unit, line.Value, line.Judged, line.Coverage, line.Why]);
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

    private static string Counts(PlanEvaluation evaluation, Language language) => string.Join(
        In(language, ", ", "，"),
        ScorecardRules.SumUp(evaluation)[0].Counts.Select(count =>
            In(language, $"{count.Count} {StatusWords.Of(count.Status, language)}",
                $"{StatusWords.Of(count.Status, language)}{count.Count}项")));

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
