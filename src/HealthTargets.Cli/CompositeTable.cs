using HealthTargets.Evaluation;
using HealthTargets.Rules.Results;
using HealthTargets.Scorecards;
using HealthTargets.Values;
using Spectre.Console;

namespace HealthTargets.Cli;

/// <summary>Makes the table of a plan's composites.</summary>
internal static class CompositeTable
{
    /// <summary>Returns the table, or null where the plan has no composites.</summary>
    public static Table? Of(PlanEvaluation evaluation, Language language)
    {
        ValueList<CompositeResult> results = CompositeRules.Evaluate(evaluation);
        if (results.Count == 0)
        {
            return null;
        }

        bool isChinese = language == Language.Chinese;
        Table table = new() { Border = TableBorder.Rounded };
        table.AddColumn(isChinese ? "综合指标" : "composite", column => column.NoWrap());
        table.AddColumn(isChinese ? "单位" : "unit");
        table.AddColumn(isChinese ? "数值" : "value", column => column.RightAligned());
        table.AddColumn(isChinese ? "类别、等次" : "class, grade");
        table.AddColumn(isChinese ? "覆盖" : "coverage", column => column.NoWrap());
        table.AddColumn(isChinese ? "说明" : "why");
        foreach (CompositeLine line in results.Select(result => CompositeLine.Of(evaluation, result, language)))
        {
            table.AddRow(new[] { line.Composite, line.Unit, line.Value, line.Judged, line.Coverage, line.Why }
                .Select(text => new Text(text)).ToArray());
        }

        return table;
    }
}
