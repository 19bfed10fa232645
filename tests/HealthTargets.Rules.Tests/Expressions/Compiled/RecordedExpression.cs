using System.Text.Json;
using HealthTargets.Rules.Expressions;
using HealthTargets.Rules.Expressions.Running;

namespace HealthTargets.Rules.Tests.Expressions.Compiled;

/// <summary>A row of what RulesEngine made of an expression, and what is held against it.</summary>
public sealed class RecordedExpression
{
    private readonly JsonElement row;
    private readonly JsonElement jsonFact;

    private RecordedExpression(JsonElement row, JsonElement jsonFact)
    {
        this.row = row;
        this.jsonFact = jsonFact;
    }

    public string Id => Find("id");

    public string Mode => Find("mode");

    public string Category => Find("category");

    public string Text => Find("expression");

    /// <summary>Gets the type of the recorded value, or nothing where there is none.</summary>
    public string Type => Find("type");

    /// <summary>Gets the recorded value as text, or nothing where there is none.</summary>
    public string Value => Find("value");

    /// <summary>Gets the type of the exception that running it threw, or nothing where there was none.</summary>
    public string ErrorType => Find("errorType");

    /// <summary>Gets the JSON input of the rows that have one.</summary>
    public JsonElement JsonFact => jsonFact;

    /// <summary>Gets whether the value and the rule of the same expression say opposite things.</summary>
    public bool ContradictsItself =>
        Type == "Boolean" && Value == "True" != RuleHolds && RuleMessage.Length > 0;

    private string Stage => row.TryGetProperty("valueStage", out _) ? Find("valueStage")
        : row.TryGetProperty("value", out _) ? "ok" : "compile-error";

    private JsonElement Rule => row.TryGetProperty("rule", out JsonElement rule) ? rule : default;

    private bool RuleHolds => Rule.ValueKind == JsonValueKind.Object
        && Rule.TryGetProperty("isSuccess", out JsonElement success) && success.ValueKind == JsonValueKind.True;

    private string RuleMessage => Rule.ValueKind == JsonValueKind.Object
        && Rule.TryGetProperty("exceptionMessage", out JsonElement message) ? message.ToString() : "";

    public static IReadOnlyList<RecordedExpression> Read(string path)
    {
        JsonElement root = JsonDocument.Parse(File.ReadAllText(path)).RootElement;
        _ = root.TryGetProperty("jsonFact", out JsonElement fact);
        return [.. root.GetProperty("cases").EnumerateArray().Select(row => new RecordedExpression(row, fact))];
    }

    public override string ToString() => $"{Id} {Text}";

    /// <summary>Returns null where we agree, else what differs. An exception is a difference too.</summary>
    public string? Check()
    {
        try
        {
            return Differ();
        }
        catch (Exception exception)
        {
            return $"{exception.GetType().Name}: {exception.Message}";
        }
    }

    private string? Differ()
    {
        (ExpressionSurroundings surroundings, string? valueProblem) = (ExpressionSurroundings.Of(Mode, jsonFact), null);
        ExpressionCompilation compiled = ExpressionCompiler.Compile(Text, surroundings.Scope);
        bool hasValue = TryRun(compiled, surroundings.Frame, out object? value, out string? problem);
        if (Stage == "ok")
        {
            valueProblem = !hasValue ? problem : SameValue(value);
        }
        else if (Stage == "runtime-error" && value is true)
        {
            valueProblem = "a run-time error became true";
        }

        return valueProblem ?? CheckRule(surroundings);
    }

    private string? CheckRule(ExpressionSurroundings surroundings)
    {
        ExpressionCompilation compiled = ExpressionCompiler.CompileCondition(Text, surroundings.Scope);
        bool holds = false;
        if (compiled.Expression is { } expression)
        {
            _ = expression.TryEvaluateCondition(surroundings.Frame, out holds, out _);
        }

        // What RulesEngine can't compile, as a value or as a rule, we may understand.
        bool mayHold = Stage == "compile-error"
            || RuleMessage.StartsWith("Exception while parsing", StringComparison.Ordinal);
        return Rule.ValueKind != JsonValueKind.Object || holds == RuleHolds || (mayHold && !RuleHolds)
            ? null
            : $"the rule gives {holds}";
    }

    private static bool TryRun(
        ExpressionCompilation compiled, ExpressionFrame frame, out object? value, out string? problem)
    {
        value = null;
        if (compiled.Expression is null)
        {
            problem = compiled.Diagnostics[0].ToString();
            return false;
        }

        bool isFine = compiled.Expression.TryEvaluate(frame, out value, out ExpressionFault? fault);
        problem = fault?.ToString();
        return isFine;
    }

    private string? SameValue(object? value)
    {
        JsonElement expected = row.TryGetProperty("value", out JsonElement recorded) ? recorded : default;
        return ExpectedValue.IsSame(value, expected, Type)
            ? null
            : $"gives {ExpectedValue.Show(value)} ({value?.GetType().Name}), not {Value} ({Type})";
    }

    private string Find(string name) => row.TryGetProperty(name, out JsonElement found) ? found.ToString() : "";
}
