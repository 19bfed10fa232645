using System.Text.Json;
using System.Text.RegularExpressions;

namespace HealthTargets.Rules.Tests.Expressions.Compiled;

/// <summary>
/// The ways in which expressions mean something else here than in RulesEngine, on purpose; <c>docs/expressions.md</c>
/// has a line for each. They are known by what an expression calls and by what was recorded, so that they hold for
/// rows that nobody has seen.
/// </summary>
internal static class ExpressionDeviations
{
    private const RegexOptions Any = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(1);

    private static readonly Regex BitsOfOthers = new("HT7014: \"[&|]\" can't stand", RegexOptions.None, Most);

    private static readonly (string Reason, string Pattern)[] ByCall =
    [
        ("reflection", @"\bGetType\s*\(|\btypeof\b|\bActivator\b|\bAssembly\b|\bSystem\.(?!Math|Convert)\w+\."),
        ("clock", @"\b(Now|UtcNow|Today|TickCount|TickCount64)\b"),
        ("time zone", @"\b(ToLocalTime|ToUniversalTime|LocalDateTime|IsDaylightSavingTime|ToFileTime|TimeZoneInfo)\b"),
        ("chance", @"\bNewGuid\b|\bRandom\b|\bGetHashCode\b|\bCreateVersion7\b"),
        ("culture", @"\bCultureInfo\b|\bCurrentCulture|\bGetDateTimeFormats\b"),
        ("mutation", @"\.\s*(Add|AddRange|Clear|Insert|Remove|RemoveAt|RemoveAll|Sort|Push|Pop|Mutate|Set\w*)\s*\("),
        ("numbers are cut off there", @"-\s*\d{10,}|\d[uU]?[lL]\b|\d[uU]\b|0b[01]{32}"),
        ("a search for false finds true there", @"\bin\s*\([^()]*\b(false|null|NB)\b"),
        ("signs inside of in (...) are commas there", @"\bin\s*\([^()]*[-+*/%][^()]*\)"),
        ("an empty text is the first day there", @"(==|!=|<|>|<=|>=)\s*""""(?!"")"),
    ];

    /// <summary>Returns the reason for which a row may come out otherwise, or null.</summary>
    internal static string? ReasonFor(RecordedExpression row, string problem)
    {
        if (row.Type.StartsWith("Func<", StringComparison.Ordinal))
        {
            return "the rule as a value";
        }

        // The type of a value and the name of a class are what reflection leads to.
        if (row.Type.StartsWith("Runtime", StringComparison.Ordinal)
            || Regex.IsMatch(row.Value, @"\bSystem(\.\w+)+[`+\[]|<>f__", RegexOptions.CultureInvariant, Most))
        {
            return "reflection";
        }

        if (row.Category.Contains("poisoning", StringComparison.Ordinal) || row.ContradictsItself)
        {
            return "process-wide state";
        }

        if (row.ErrorType == "InvalidCastException")
        {
            return "a number in an object is of one type there";
        }

        if (BitsOfOthers.IsMatch(problem))
        {
            return "truths and fractions have bits there";
        }

        if (row.Mode == "json" && ReadsMixedList(row))
        {
            return "a list has the type of its first item there";
        }

        if (row.Type == "null" && Regex.IsMatch(row.Text, @"\bnp\s*\([^()]*,", Any, Most))
        {
            return "np gives null there for a member that JSON has not";
        }

        return ByCall.FirstOrDefault(one => Regex.IsMatch(row.Text, one.Pattern, Any, Most)).Reason
            ?? (IsUndeclared(problem) ? "functions that nobody declared" : null);
    }

    // HT7011 and HT7012: there is no such member or function, where the row calls one of .NET.
    private static bool IsUndeclared(string problem) =>
        problem.Contains("HT7012", StringComparison.Ordinal) || problem.Contains("HT7011", StringComparison.Ordinal);

    private static bool ReadsMixedList(RecordedExpression row) =>
        row.JsonFact.ValueKind == JsonValueKind.Object
        && row.JsonFact.EnumerateObject().Where(member => IsMixed(member.Value)).Any(member =>
            row.Text.Contains(member.Name, StringComparison.OrdinalIgnoreCase) || IsWholeInput(row.Text));

    private static bool IsWholeInput(string text) => !text.Contains("input1.", StringComparison.OrdinalIgnoreCase);

    private static bool IsMixed(JsonElement list) => list.ValueKind == JsonValueKind.Array
        && list.EnumerateArray()
            .Select(item => item.ValueKind == JsonValueKind.Number ? $"{item.TryGetInt64(out _)}" : $"{item.ValueKind}")
            .Distinct().Count() > 1;
}
