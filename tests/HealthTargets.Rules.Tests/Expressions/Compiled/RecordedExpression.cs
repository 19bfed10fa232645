using System.Collections;
using System.Globalization;
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

    public string Id => row.GetProperty("id").GetString()!;

    public string Mode => row.GetProperty("mode").GetString()!;

    public string Text => row.GetProperty("expression").GetString()!;

    private string Stage => row.GetProperty("valueStage").GetString()!;

    public static IReadOnlyList<RecordedExpression> Read(string path)
    {
        JsonElement root = JsonDocument.Parse(File.ReadAllText(path)).RootElement;
        JsonElement fact = root.GetProperty("jsonFact");
        return [.. root.GetProperty("cases").EnumerateArray().Select(row => new RecordedExpression(row, fact))];
    }

    public override string ToString() => $"{Id} {Text}";

    /// <summary>Returns null where we agree, else what differs.</summary>
    public string? Check()
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

        JsonElement rule = row.GetProperty("rule");
        bool recorded = rule.TryGetProperty("isSuccess", out JsonElement success) && success.GetBoolean();

        // What RulesEngine can't compile we may understand.
        return holds == recorded || (Stage == "compile-error" && !recorded) ? null : $"the rule gives {holds}";
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
        string type = row.GetProperty("type").GetString()!;
        string family = Family(type);
        JsonElement expected = row.GetProperty("value");
        bool isList = expected.ValueKind == JsonValueKind.Array;
        bool isSame = value is null
            ? type == "null"
            : (isList || family == Family(value.GetType().Name)) && IsSame(value, expected);
        return isSame ? null : $"gives {Show(value)} ({value?.GetType().Name}), not {expected} ({type})";
    }

    private static string Family(string type) => type switch
    {
        "SByte" or "Byte" or "Int16" or "UInt16" or "Int32" or "UInt32" or "Int64" or "UInt64" => "whole",
        "Single" or "Double" => "real",
        _ when type.StartsWith("<>f__Anonymous", StringComparison.Ordinal)
            || type.StartsWith("Dictionary", StringComparison.Ordinal) => "record",
        _ => type,
    };

    private static bool IsSame(object value, JsonElement expected)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        switch (value)
        {
            case bool truth:
                return expected.ValueKind == (truth ? JsonValueKind.True : JsonValueKind.False);
            case double or float:
                double real = Convert.ToDouble(value, invariant);
                return expected.ValueKind == JsonValueKind.Number
                    ? real.Equals(expected.GetDouble())
                    : real.ToString(invariant) == expected.GetString();
            case decimal or int or long or ulong or uint or short or byte:
                return Convert.ToDecimal(value, invariant) == expected.GetDecimal();
            case DateTime date:
                return date == DateTime.Parse(expected.GetString()!, invariant, DateTimeStyles.RoundtripKind);
            case DateTimeOffset date:
                return date == DateTimeOffset.Parse(expected.GetString()!, invariant);
            case DateOnly date:
                return date == DateOnly.Parse(expected.GetString()!, invariant);
            case TimeSpan span:
                return span == TimeSpan.Parse(expected.GetString()!, invariant);
            case IDictionary<string, object?> record:
                return expected.EnumerateObject().All(one => IsSame(record[one.Name]!, one.Value));
            case Child child:
                return expected.GetProperty("Name").GetString() == child.Name;
            case IEnumerable items and not string:
                return expected.ValueKind == JsonValueKind.Array
                    && items.Cast<object>().Count() == expected.GetArrayLength()
                    && items.Cast<object>().Zip(expected.EnumerateArray(), IsSame).All(same => same);
            default:
                return Convert.ToString(value, invariant) == expected.ToString();
        }
    }

    private static string Show(object? value) => value switch
    {
        null => "null",
        IEnumerable items and not string => string.Join(", ", items.Cast<object?>()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
