using HealthTargets.TestSupport;

namespace HealthTargets.Rules.Tests.Expressions.Compiled;

/// <summary>What RulesEngine made of some hundred expressions, and what we make of them.</summary>
public sealed class RecordedExpressionTests(ConformanceReport report) : IClassFixture<ConformanceReport>
{
    private const string Recorded = "rulesengine/expressions.json";
    private const double AgreeingMin = 0.95;

    // Where we mean to differ, each with its line in docs/expressions.md.
    private static readonly (string Mark, string Reason)[] Deviations =
    [
        ("GetType", "reflection"), ("DateTime.Now", "clock"), ("DateTime.UtcNow", "clock"),
        ("DateTime.Today", "clock"), ("DateTimeOffset.Now", "clock"), ("DateTimeOffset.UtcNow", "clock"),
        ("Guid.NewGuid", "chance"), ("GetHashCode", "chance"), ("-3000000000", "process-wide state"),
        ("input1 =>", "the rule as a value"), ("in (false)", "a search for false finds true there"),
        ("mixed[", "a list has the type of its first item there"),
    ];

    [ConformanceFact(Recorded)]
    public void Recorded_expressions_give_what_RulesEngine_gives()
    {
        IReadOnlyList<RecordedExpression> rows = RecordedExpression.Read(Conformance.Get(Recorded));
        List<(RecordedExpression Row, string? Problem)> all = [.. rows.Select(row => (row, row.Check()))];
        foreach (IGrouping<string, (RecordedExpression Row, string? Problem)> mode in all.GroupBy(one => one.Row.Mode))
        {
            report.Print($"{Recorded} {mode.Key} {mode.Count(one => one.Problem is null)}/{mode.Count()}");
        }

        report.Print($"{Recorded} {all.Count(one => one.Problem is null)}/{all.Count}");
        List<string> failures = [.. all.Where(one => one.Problem is not null).Select(one =>
            $"{one.Row.Id} ({ReasonOf(one.Row.Text)}): {one.Row.Text}: {one.Problem}")];
        failures.ForEach(report.Print);
        Assert.True(
            all.Count > 0 && failures.Count <= all.Count * (1 - AgreeingMin),
            string.Join(Environment.NewLine, failures));
    }

    [ConformanceFact(Recorded)]
    public void Each_recorded_expression_that_differs_does_so_on_purpose() => Assert.DoesNotContain(
        RecordedExpression.Read(Conformance.Get(Recorded)),
        row => row.Check() is not null && ReasonOf(row.Text) == "unexplained");

    private static string ReasonOf(string text) =>
        Deviations.FirstOrDefault(one => text.Contains(one.Mark, StringComparison.Ordinal)).Reason ?? "unexplained";
}
