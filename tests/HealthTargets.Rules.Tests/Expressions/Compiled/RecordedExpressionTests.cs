using HealthTargets.TestSupport;

namespace HealthTargets.Rules.Tests.Expressions.Compiled;

/// <summary>What RulesEngine made of some hundred expressions, and what we make of them.</summary>
public sealed class RecordedExpressionTests(ConformanceReport report) : IClassFixture<ConformanceReport>
{
    private const string Recorded = "rulesengine/expressions.json";
    private const double AgreeingMin = 0.95;

    [ConformanceFact(Recorded)]
    public void Recorded_expressions_give_what_RulesEngine_gives()
    {
        List<(RecordedExpression Row, string? Problem)> all = Checked();
        foreach (IGrouping<string, (RecordedExpression Row, string? Problem)> mode in all.GroupBy(one => one.Row.Mode))
        {
            report.Print($"{Recorded} {mode.Key} {mode.Count(one => one.Problem is null)}/{mode.Count()}");
        }

        int agreeing = all.Count(one => one.Problem is null);
        report.Print($"{Recorded} {agreeing}/{all.Count}");
        List<string> others = [.. all.Where(one => one.Problem is not null).Select(Describe)];
        others.ForEach(report.Print);
        Assert.True(
            all.Count > 0 && agreeing >= all.Count * AgreeingMin,
            $"{agreeing} of {all.Count} rows agree, which is less than {AgreeingMin:P0}.{Environment.NewLine}"
                + string.Join(Environment.NewLine, others));
    }

    [ConformanceFact(Recorded)]
    public void Each_recorded_expression_that_differs_does_so_on_purpose()
    {
        List<string> unexplained = [.. Checked()
            .Where(one => one.Problem is { } problem && ExpressionDeviations.ReasonFor(one.Row, problem) is null)
            .Select(Describe)];
        Assert.True(
            unexplained.Count == 0,
            $"{unexplained.Count} rows differ without a reason that docs/expressions.md states:{Environment.NewLine}"
                + string.Join(Environment.NewLine, unexplained));
    }

    private static List<(RecordedExpression Row, string? Problem)> Checked() =>
        [.. RecordedExpression.Read(Conformance.Get(Recorded)).Select(row => (row, row.Check()))];

    private static string Describe((RecordedExpression Row, string? Problem) one) =>
        $"{one.Row.Id} ({ExpressionDeviations.ReasonFor(one.Row, one.Problem!) ?? "unexplained"}): {one.Row.Text}: "
            + one.Problem;
}
