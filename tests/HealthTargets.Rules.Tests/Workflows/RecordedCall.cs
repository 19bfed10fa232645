using System.Text.Json;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Expressions.Binding;
using HealthTargets.Rules.Workflows;

namespace HealthTargets.Rules.Tests.Workflows;

/// <summary>One recorded call of RulesEngine: what it was given, and what came out.</summary>
internal sealed class RecordedCall
{
    // A program that wants a clock or chance in its rules has to give them.
    private static readonly ExpressionFunctions Host = new ExpressionFunctions()
        .AddConstant("DateTime", "Now", () => new DateTime(2026, 11, 22))
        .Add("Guid", "NewGuid", () => new Guid("6f9619ff-8b86-d011-b42d-00c04fc964ff"));

    private readonly JsonElement row;

    private RecordedCall(JsonElement row) => this.row = row;

    internal string Id => row.GetProperty("id").GetString()!;

    internal bool IsPortable => row.GetProperty("portable").GetBoolean();

    internal string Api => row.GetProperty("api").GetString()!;

    internal string Workflow => row.GetProperty("workflow").GetString()!;

    internal string? Rule => Find("rule")?.GetString();

    internal JsonElement? Throws => Find("throws");

    internal JsonElement? Expected => Find("expected");

    internal JsonElement? ActionResult => Find("actionResult");

    /// <summary>Gets everything that the row says, for rules that look for a word.</summary>
    internal string Raw => row.GetRawText();

    /// <summary>Gets the text of the workflow or workflows.</summary>
    internal string WorkflowText =>
        Find("workflowText")?.GetString() ?? row.GetProperty("workflows").GetRawText();

    internal WorkflowSettings Settings => ReadSettings();

    internal static IReadOnlyList<RecordedCall> ReadAll(string path) =>
        [.. File.ReadLines(path).Select(line => new RecordedCall(JsonDocument.Parse(line).RootElement))];

    internal WorkflowLoading Load() =>
        WorkflowLibrary.Load([SourceText.FromString($"{Id}.json", WorkflowText)], Settings);

    internal IReadOnlyList<WorkflowInput> Inputs() =>
        [.. (Find("inputs")?.EnumerateArray().ToArray() ?? []).Select(input =>
        {
            JsonElement value = input.GetProperty("value");
            return WorkflowInput.Of(
                input.GetProperty("name").GetString()!, RecordedValues.Read(value), RecordedValues.TypeOf(value));
        })];

    public override string ToString() => $"{Id} ({row.GetProperty("test").GetString()})";

    private JsonElement? Find(string name) =>
        row.TryGetProperty(name, out JsonElement found) && found.ValueKind != JsonValueKind.Null ? found : null;

    private WorkflowSettings ReadSettings()
    {
        var defaults = new WorkflowSettings { Functions = Host };
        if (Find("settings") is not { } settings)
        {
            return defaults;
        }

        bool Read(string name) => settings.GetProperty(name).GetBoolean();
        return defaults with
        {
            EnableExceptionAsErrorMessage = Read("EnableExceptionAsErrorMessage"),
            IgnoreException = Read("IgnoreException"),
            EnableFormattedErrorMessage = Read("EnableFormattedErrorMessage"),
            EnableScopedParams = Read("EnableScopedParams"),
            IsExpressionCaseSensitive = Read("IsExpressionCaseSensitive"),
            EnableExceptionAsErrorMessageForRuleExpressionParsing =
                Read("EnableExceptionAsErrorMessageForRuleExpressionParsing"),
            AutoExecuteActions = Read("AutoExecuteActions"),
            NestedRuleExecutionMode =
                Enum.Parse<NestedExecution>(settings.GetProperty("NestedRuleExecutionMode").GetString()!),
        };
    }
}
