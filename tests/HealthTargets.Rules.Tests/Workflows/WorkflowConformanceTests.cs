using HealthTargets.Rules.Diagnostics;
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
    private const double AgreeingMin = 0.85;

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

    [ConformanceFact("rulesengine/recorded-unit-tests.jsonl")]
    public void Recorded_unit_tests_come_out_the_same() => Check("rulesengine/recorded-unit-tests.jsonl");

    [ConformanceFact("rulesengine/recorded-quirks.jsonl")]
    public void Recorded_quirks_come_out_the_same() => Check("rulesengine/recorded-quirks.jsonl");

    private void Check(string name)
    {
        var failures = new List<string>();
        var deviations = new List<string>();
        int total = 0;
        foreach (RecordedCall call in RecordedCall.ReadAll(Conformance.Get(name)).Where(call => call.IsPortable))
        {
            total++;
            if (Differ(call) is not { } difference)
            {
                continue;
            }

            string? reason = KnownDeviations.ReasonFor(call);
            (reason is null ? failures : deviations).Add($"{call} [{reason}]: {difference}");
        }

        int agreeing = total - failures.Count - deviations.Count;
        report.Print($"{name} {agreeing}/{total}");
        report.Print($"  {deviations.Count} more are otherwise on purpose:");
        foreach (string line in deviations.Concat(failures))
        {
            report.Print("  " + line);
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
        Assert.True(agreeing >= AgreeingMin * total, $"{agreeing} of {total} rows agree outright.");
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
