using System.Text.Json;
using HealthTargets.Rules.Expressions.Types;
using HealthTargets.Rules.Workflows;

namespace HealthTargets.Rules.Tests.Workflows;

/// <summary>Holds results against recorded ones. Each check returns null, or what differs.</summary>
internal static class RecordedTree
{
    /// <summary>Compares trees. Where a rule was called by its name, the record has no action in the tree.</summary>
    internal static string? Differ(
        JsonElement expected,
        IReadOnlyList<RuleResultTree> actual,
        bool isOutermost = true,
        bool withActions = true)
    {
        JsonElement[] rows = [.. expected.EnumerateArray()];
        return rows.Length != actual.Count
            ? $"{actual.Count} results, not {rows.Length}"
            : rows.Zip(actual).Select(pair => Differ(pair.First, pair.Second, isOutermost, withActions))
                .FirstOrDefault(difference => difference is not null);
    }

    /// <summary>Says whether a recorded rule, or one inside it, could not be compiled there.</summary>
    internal static bool HasCompileError(JsonElement row) =>
        IsCompileError(row.GetProperty("ExceptionMessage").GetString() ?? "")
        || (row.GetProperty("ChildResults") is { ValueKind: JsonValueKind.Array } children
            && children.EnumerateArray().Any(HasCompileError));

    internal static bool IsCompileError(string message) =>
        message.StartsWith("Exception while parsing", StringComparison.Ordinal)
        || message.StartsWith("Error while compiling", StringComparison.Ordinal);

    /// <summary>Compares two values: numbers by value, members by name.</summary>
    internal static string? DifferInValue(JsonElement expected, object? actual)
    {
        object? wanted = RecordedValues.Read(expected);
        return AreEqual(wanted, actual) ? null : $"the output is {ValueJson.Write(actual, FactType.Unknown, false)}, not {expected}";
    }

    private static bool AreEqual(object? wanted, object? actual) => (wanted, actual) switch
    {
        (null, null) => true,
        (IDictionary<string, object?> left, IEnumerable<KeyValuePair<string, object?>> right) =>
            left.Count == right.Count() && right.All(member =>
                left.TryGetValue(member.Key, out object? value) && AreEqual(value, member.Value)),
        (List<object?> left, System.Collections.IEnumerable right) =>
            left.Count == right.Cast<object?>().Count()
            && left.Zip(right.Cast<object?>()).All(pair => AreEqual(pair.First, pair.Second)),
        _ => wanted is not null && actual is not null && wanted.GetType() == actual.GetType() && wanted.Equals(actual),
    };

    private static string? Differ(JsonElement row, RuleResultTree actual, bool isOutermost, bool withActions)
    {
        string name = row.GetProperty("RuleName").GetString()!;
        string message = row.GetProperty("ExceptionMessage").GetString() ?? "";
        if (actual.Rule.Name != name)
        {
            return $"the rule is {actual.Rule.Name}, not {name}";
        }

        // What could not be compiled there may be understood here.
        if (HasCompileError(row) && actual.IsSuccess != row.GetProperty("IsSuccess").GetBoolean())
        {
            return null;
        }

        if (actual.IsSuccess != row.GetProperty("IsSuccess").GetBoolean())
        {
            return $"{name}: IsSuccess is {actual.IsSuccess} ({actual.ExceptionMessage})";
        }

        bool isOwnMessage = message.Length > 0 && !IsCompileError(message)
            && !message.StartsWith("Error while executing", StringComparison.Ordinal);
        return isOutermost && isOwnMessage && actual.ExceptionMessage != message
            ? $"{name}: the message is \"{actual.ExceptionMessage}\", not \"{message}\""
            : DifferInChildren(row, actual, withActions) ?? (withActions ? DifferInAction(row, actual) : null);
    }

    private static string? DifferInChildren(JsonElement row, RuleResultTree actual, bool withActions)
    {
        JsonElement children = row.GetProperty("ChildResults");
        if (children.ValueKind == JsonValueKind.Null || actual.ChildResults is null)
        {
            bool isSame = children.ValueKind == JsonValueKind.Null == (actual.ChildResults is null);
            return isSame ? null : $"{actual.Rule.Name}: results inside are there or not";
        }

        return Differ(children, actual.ChildResults, isOutermost: false, withActions);
    }

    private static string? DifferInAction(JsonElement row, RuleResultTree actual)
    {
        bool isProblemExpected = row.GetProperty("ActionException").ValueKind != JsonValueKind.Null;
        return isProblemExpected != (actual.ActionResult.Problem is not null)
            ? $"{actual.Rule.Name}: the problem of the action is {actual.ActionResult.Problem}"
            : DifferInValue(row.GetProperty("ActionOutput"), actual.ActionResult.Output);
    }
}
