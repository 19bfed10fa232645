using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Tests.Expressions.Compiled;
using HealthTargets.Rules.Workflows;
using HealthTargets.TestSupport;

namespace HealthTargets.Rules.Tests.Workflows;

/// <summary>
/// Holds workflows against calls of microsoft/RulesEngine 6.0.1 that were recorded: the same success, the same rules
/// inside, the same outputs. What could not be compiled there may be understood here; what failed there while running
/// is never true here.
/// </summary>
public sealed class WorkflowConformanceTests : IClassFixture<ConformanceReport>
{
    private const double AgreeingMin = 0.95;
    private const string UnitTests = "rulesengine/recorded-unit-tests.jsonl";
    private const string Quirks = "rulesengine/recorded-quirks.jsonl";
    private const string Expressions = "rulesengine/expressions.json";

    private readonly ConformanceReport report;

    public WorkflowConformanceTests(ConformanceReport report) => this.report = report;

    [ConformanceFact("rulesengine/workflows")]
    public void All_workflow_files_load() => report.Check(
        "rulesengine/workflows",
        Directory.EnumerateFiles(Conformance.Get("rulesengine/workflows"), "*.json", SearchOption.AllDirectories),
        file =>
        {
            WorkflowLoading loading = WorkflowLibrary.Load([new SourceText(file, File.ReadAllBytes(file))]);
            return loading.HasErrors ? string.Join('\n', loading.Diagnostics) : null;
        });

    [ConformanceFact(UnitTests)]
    public void Recorded_unit_tests_come_out_the_same() => Check(UnitTests);

    [ConformanceFact(Quirks)]
    public void Recorded_quirks_come_out_the_same() => Check(Quirks);

    [Fact]
    public void The_documentation_has_each_reason()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "workflows.md"));
        Assert.All(KnownDeviations.Reasons, reason => Assert.Contains($"| {reason} |", page, StringComparison.Ordinal));
    }

    // Of the quirks many are ways to reflection, which are meant to come out otherwise; hence all rows together.
    [ConformanceFact("rulesengine")]
    public void Nearly_all_rows_agree_outright()
    {
        int agreeing = 0;
        int total = 0;
        foreach (string name in new[] { UnitTests, Quirks }.Where(name => Conformance.Find(name) is not null))
        {
            IReadOnlyList<(RecordedCall Call, string? Difference)> rows = Compare(name);
            agreeing += rows.Count(row => row.Difference is null);
            total += rows.Count;
        }

        if (Conformance.Find(Expressions) is { } path)
        {
            List<string?> problems = [.. RecordedExpression.Read(path).Select(row => row.Check())];
            agreeing += problems.Count(problem => problem is null);
            total += problems.Count;
        }

        report.Print($"rulesengine {agreeing}/{total} rows of expressions and workflows agree outright");
        Assert.True(
            agreeing >= AgreeingMin * total,
            $"{agreeing} of {total} rows agree outright, which is less than {AgreeingMin:P0}; the tests of the single "
                + "files name the others.");
    }

    private void Check(string name)
    {
        IReadOnlyList<(RecordedCall Call, string? Difference)> rows = Compare(name);
        var unexplained = new List<string>();
        report.Print($"{name} {rows.Count(row => row.Difference is null)}/{rows.Count}");
        foreach ((RecordedCall call, string? difference) in rows)
        {
            if (difference is not null)
            {
                string? reason = KnownDeviations.ReasonFor(call, difference);
                string line = $"{call} [{reason ?? "unexplained"}]: {difference}";
                report.Print("  " + line);
                unexplained.AddRange(reason is null ? [line] : []);
            }
        }

        Assert.True(
            rows.Count > 0 && unexplained.Count == 0,
            $"{unexplained.Count} of {rows.Count} rows come out otherwise without a reason that docs/workflows.md "
                + $"states:{Environment.NewLine}{string.Join(Environment.NewLine, unexplained)}");
    }

    private static IReadOnlyList<(RecordedCall Call, string? Difference)> Compare(string name) =>
        [.. RecordedCall.ReadAll(Conformance.Get(name)).Where(call => call.IsPortable)
            .Select(call => (call, DifferSafely(call)))];

    // A row of a shape that nobody foresaw is a difference, and no end of the test.
    private static string? DifferSafely(RecordedCall call)
    {
        try
        {
            return Differ(call);
        }
        catch (Exception exception)
        {
            return $"{exception.GetType().Name}: {exception.Message}";
        }
    }

    private static string? Differ(RecordedCall call)
    {
        WorkflowLoading loading = call.Load();
        if (call.Api == "load")
        {
            // Comments, and commas before a closing bracket, can't be read there and can be here.
            bool isJson = call.Throws?.GetProperty("type").GetString() == "System.Text.Json.JsonException";
            return isJson || loading.HasErrors == call.Throws.HasValue
                ? null
                : $"loading has errors: {loading.HasErrors}";
        }

        if (loading.Library is not { } library)
        {
            return call.Throws.HasValue ? null : string.Join('\n', loading.Diagnostics);
        }

        return call.Api == "ExecuteActionWorkflowAsync" ? DifferInCall(call, library) : DifferInRun(call, library);
    }

    private static string? DifferInRun(RecordedCall call, WorkflowLibrary library)
    {
        WorkflowRun run = library.Run(call.Workflow, call.Inputs());
        return call.Throws is { } thrown ? DifferInThrow(thrown.GetProperty("message").GetString()!, run.Problem)
            : run.Problem is { } problem ? problem.FullMessage
            : RecordedTree.Differ(call.Expected!.Value, RuleResultTree.From(run));
    }

    private static string? DifferInCall(RecordedCall call, WorkflowLibrary library)
    {
        RuleEvaluation evaluation = library.Evaluate(call.Workflow, call.Rule!, call.Inputs());
        if (call.Throws is { } thrown)
        {
            return DifferInThrow(thrown.GetProperty("message").GetString()!, evaluation.Problem);
        }

        System.Text.Json.JsonElement expected = call.ActionResult!.Value;
        bool hasProblem = expected.GetProperty("exception").ValueKind != System.Text.Json.JsonValueKind.Null;
        return hasProblem != (evaluation.Problem is not null)
            ? $"the problem is {evaluation.Problem}"
            : RecordedTree.DifferInValue(expected.GetProperty("output"), evaluation.Output)
                ?? RecordedTree.Differ(
                    expected.GetProperty("results"),
                    [.. evaluation.Results.Select(RuleResultTree.From)],
                    withActions: false);
    }

    // What could not be compiled there may be understood here.
    private static string? DifferInThrow(string message, RuleProblem? problem) =>
        problem is not null || message.Contains("compiling", StringComparison.Ordinal)
            ? null
            : $"nothing stopped the run, but \"{message}\"";
}
