using System.Text.Json;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Workflows;

namespace HealthTargets.Rules.Tests.Workflows;

/// <summary>Loads and runs workflows that stand in tests. Single quotes stand for double ones.</summary>
internal static class Flow
{
    internal static WorkflowLoading Load(string json, WorkflowSettings? settings = null) =>
        WorkflowLibrary.Load([SourceText.FromString("workflow.json", json.Replace('\'', '"'))], settings);

    internal static WorkflowLibrary Library(string json, WorkflowSettings? settings = null)
    {
        WorkflowLoading loading = Load(json, settings);
        return loading.Library ?? throw new InvalidOperationException(string.Join('\n', loading.Diagnostics));
    }

    /// <summary>Returns a library with one workflow named w of the given rules.</summary>
    internal static WorkflowLibrary Rules(string rules, WorkflowSettings? settings = null) =>
        Library($"{{ 'WorkflowName': 'w', 'Rules': [ {rules} ] }}", settings);

    internal static string Rule(string name, string expression, string more = "") =>
        $"{{ 'RuleName': '{name}', 'Expression': {JsonSerializer.Serialize(expression)} {more} }}";

    /// <summary>Returns the results of the outermost rules: the name, a colon and the status.</summary>
    internal static string Outcome(WorkflowRun run) =>
        string.Join(", ", run.Results.Select(result => $"{result.Rule.Name}: {result.Status}"));
}
