using System.Text;
using HealthTargets.Evaluation;
using HealthTargets.Explanations;
using HealthTargets.Values;

namespace HealthTargets.Rules.Comparing;

/// <summary>Writes what is not the same in two versions of a plan as Markdown: a table of each.</summary>
internal sealed class DifferenceMarkdown(PlanDifference difference, Language language)
{
    private readonly DifferenceWords words = new(language);
    private readonly StringBuilder text = new();

    /// <summary>Returns the text.</summary>
    internal string Write()
    {
        text.Append("## ").Append(Cell(difference.After.Id.Value)).Append("\n\n");
        if (difference.IsEmpty)
        {
            return text.Append(words.In("Both mean the same.\n", "两个版本含义相同。\n")).ToString();
        }

        Table(
            [words.In("Definition", "定义"), words.In("Change", "改动"), words.In("Old place", "原位置"),
                words.In("New place", "现位置")],
            difference.Changes.SelectMany(Rows));
        if (difference.Verdicts is { } verdicts)
        {
            text.Append('\n');
            Table(
                [words.In("Target", "目标"), words.In("Unit", "单位"), words.In("Before", "原来"),
                    words.In("Now", "现在"), words.In("Why", "原因"), words.In("Sentence", "说明")],
                verdicts.Changes.Select(change => Row(change, verdicts)));
        }

        return text.ToString();
    }

    private IEnumerable<string[]> Rows(DefinitionChange change) => change.Properties.Count == 0
        ? [[words.Name(change), words.Of(change.Kind), change.Old?.ToString() ?? "", change.New?.ToString() ?? ""]]
        : change.Properties.Select(property => new[]
        {
            words.Name(change), words.Of(property), property.Old?.ToString() ?? "", property.New?.ToString() ?? "",
        });

    private string[] Row(VerdictChange change, VerdictDifference verdicts)
    {
        PlanEvaluation evaluation = change.After is null ? verdicts.Before : verdicts.After;
        return
        [
            change.Either.Target.Id.Value,
            evaluation.Units.Find(change.Either.Unit)?.NameIn(language) ?? change.Either.Unit.Value,
            words.Status(change.Before),
            words.Status(change.After),
            words.Why(change),
            Sentences.Of(evaluation, change.Either, language),
        ];
    }

    private void Table(string[] header, IEnumerable<string[]> rows)
    {
        Row(header);
        Row([.. header.Select(_ => "---")]);
        rows.ToList().ForEach(Row);
    }

    private void Row(string[] cells) => text.Append("| ").AppendJoin(" | ", cells.Select(Cell)).Append(" |\n");

    // A bar would end the cell, and a line break the table.
    private static string Cell(string cell) => cell
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("|", "\\|", StringComparison.Ordinal)
        .ReplaceLineEndings(" ");
}
