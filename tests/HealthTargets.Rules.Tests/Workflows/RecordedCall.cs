using System.Text.Json;
using System.Text.RegularExpressions;
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

    internal string Id => Find("id")?.ToString() ?? "?";

    internal bool IsPortable => Find("portable")?.ValueKind != JsonValueKind.False;

    internal string Api => Find("api")?.ToString() ?? "";

    internal string Workflow => Find("workflow")?.ToString() ?? "";

    internal string? Rule => Find("rule")?.GetString();

    internal JsonElement? Throws => Find("throws");

    internal JsonElement? Expected => Find("expected");

    internal JsonElement? ActionResult => Find("actionResult");

    /// <summary>Gets everything that the row says, for rules that look for a word.</summary>
    internal string Raw => row.GetRawText();

    /// <summary>Gets everything that the row says, with the quotes and signs of its texts as they are.</summary>
    internal string Unescaped => Regex.Replace(
        Raw, @"\\u([0-9a-fA-F]{4})", match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());

    /// <summary>Gets whether another row has the same call with another result.</summary>
    internal bool IsContradicted { get; private set; }

    /// <summary>Gets the text of the workflow or workflows.</summary>
    internal string WorkflowText => Find("workflowText")?.GetString() ?? Find("workflows")?.GetRawText() ?? "";

    internal WorkflowSettings Settings => ReadSettings();

    internal static IReadOnlyList<RecordedCall> ReadAll(string path)
    {
        RecordedCall[] all = [.. File.ReadLines(path).Where(line => !string.IsNullOrWhiteSpace(line))
            .Select(line => new RecordedCall(JsonDocument.Parse(line).RootElement))];
        foreach (IGrouping<string, RecordedCall> same in all.GroupBy(call => call.TextOf(
            "api", "workflow", "rule", "settings", "workflows", "workflowText", "inputs")))
        {
            bool isContradicted = same.Select(call => call.TextOf("expected", "actionResult", "throws"))
                .Distinct(StringComparer.Ordinal).Count() > 1;
            foreach (RecordedCall call in same)
            {
                call.IsContradicted = isContradicted;
            }
        }

        return all;
    }

    /// <summary>Says whether an input is of a type of this name.</summary>
    internal bool HasInputOf(string type) => Find("inputs") is { ValueKind: JsonValueKind.Array } inputs
        && inputs.EnumerateArray().Any(input => input.GetRawText().Contains(type, StringComparison.Ordinal));

    internal WorkflowLoading Load() =>
        WorkflowLibrary.Load([SourceText.FromString($"{Id}.json", WorkflowText)], Settings);

    internal IReadOnlyList<WorkflowInput> Inputs() =>
        [.. (Find("inputs")?.EnumerateArray().ToArray() ?? []).Select(input =>
        {
            JsonElement value = input.GetProperty("value");
            return WorkflowInput.Of(
                input.GetProperty("name").GetString()!, RecordedValues.Read(value), RecordedValues.TypeOf(value));
        })];

    public override string ToString() => $"{Id} ({Find("test")})";

    private string TextOf(params string[] names) =>
        string.Join('\n', names.Select(name => Find(name)?.GetRawText() ?? ""));

    private JsonElement? Find(string name) =>
        row.TryGetProperty(name, out JsonElement found) && found.ValueKind != JsonValueKind.Null ? found : null;

    private WorkflowSettings ReadSettings()
    {
        var defaults = new WorkflowSettings { Functions = Host };
        if (Find("settings") is not { } settings)
        {
            return defaults;
        }

        bool Read(string name, bool usual) => settings.TryGetProperty(name, out JsonElement value)
            && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : usual;
        return defaults with
        {
            EnableExceptionAsErrorMessage =
                Read("EnableExceptionAsErrorMessage", defaults.EnableExceptionAsErrorMessage),
            IgnoreException = Read("IgnoreException", defaults.IgnoreException),
            EnableFormattedErrorMessage = Read("EnableFormattedErrorMessage", defaults.EnableFormattedErrorMessage),
            EnableScopedParams = Read("EnableScopedParams", defaults.EnableScopedParams),
            IsExpressionCaseSensitive = Read("IsExpressionCaseSensitive", defaults.IsExpressionCaseSensitive),
            EnableExceptionAsErrorMessageForRuleExpressionParsing = Read(
                "EnableExceptionAsErrorMessageForRuleExpressionParsing",
                defaults.EnableExceptionAsErrorMessageForRuleExpressionParsing),
            AutoExecuteActions = Read("AutoExecuteActions", defaults.AutoExecuteActions),
            NestedRuleExecutionMode = settings.TryGetProperty("NestedRuleExecutionMode", out JsonElement mode)
                && Enum.TryParse(mode.ToString(), out NestedExecution known)
                    ? known : defaults.NestedRuleExecutionMode,
        };
    }
}
