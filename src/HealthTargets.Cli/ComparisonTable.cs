using HealthTargets.Rules.Results;
using HealthTargets.Values;
using Spectre.Console;

namespace HealthTargets.Cli;

/// <summary>Writes what several methods say as a table.</summary>
internal sealed class ComparisonTable(IReadOnlyList<MethodComparison> comparisons, Language language)
{
    public void Write(TextWriter output, int? width)
    {
        Table table = new() { Border = TableBorder.Rounded };
        string[] headings = language == Language.Chinese
            ? ["目标", "单位", "方法", "版本", "结论", "得分"]
            : ["target", "unit", "method", "version", "says", "score"];
        foreach (string heading in headings)
        {
            table.AddColumn(heading);
        }

        foreach (MethodComparison one in comparisons)
        {
            table.AddRow(
                new Text(one.Verdict.Target.Id.Value),
                new Text(one.Verdict.Unit.Value),
                new Text(one.Assessment.Method.Value),
                new Text(one.Assessment.Version),
                new Text(one.ClassTitle),
                new Text(one.Assessment.Score?.NumberOrNull is { } score ? score.Round(2).ToString() : "–"));
        }

        TableConsole.Create(output, width).Write(table);
    }
}
