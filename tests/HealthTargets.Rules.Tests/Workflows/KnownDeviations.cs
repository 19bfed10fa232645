using System.Text.Json;
using System.Text.RegularExpressions;

namespace HealthTargets.Rules.Tests.Workflows;

/// <summary>
/// The ways in which workflows are run otherwise than RulesEngine runs them, on purpose; <c>docs/workflows.md</c> has a
/// row for each. They are known by what a row calls, by what it recorded and by how we differ, never by its number, so
/// that they hold for rows that nobody has seen.
/// </summary>
internal static partial class KnownDeviations
{
    private static readonly (string Reason, Func<RecordedCall, string, bool> Holds)[] All =
    [
        ("reflection", (call, _) => ReflectionCall().IsMatch(call.Unescaped)),
        ("clock and chance", (call, _) => ClockCall().IsMatch(call.Unescaped)),
        ("mutation", (call, difference) =>
            Undeclared().Match(difference) is { Success: true } match && match.Groups["owner"].Value != "here"
                && call.HasInputOf(match.Groups["owner"].Value)),
        ("constructors", (_, difference) =>
            Undeclared().Match(difference) is { Success: true } match && match.Groups["owner"].Value == "here"),
        ("functions that nobody declared", (_, difference) => Undeclared().IsMatch(difference)
            || difference.Contains("There is no \"", StringComparison.Ordinal)),
        ("types told apart by name", (call, _) =>
            call.Unescaped.Contains("Unable to cast object of type", StringComparison.Ordinal)),
        ("objects that answer differently each time", (call, _) =>
            call.IsContradicted || call.Raw.Contains("FlakyInput", StringComparison.Ordinal)),
        ("digits that the record lost", (_, difference) => IsAlmostTheMessage(difference)),
        ("names that collide in a called rule", (call, _) =>
            call.Raw.Contains("collides with an input RuleParameter", StringComparison.Ordinal)),
        ("runs that were asked to stop", (call, _) =>
            call.Raw.Contains("OperationCanceled", StringComparison.Ordinal)
            || call.Raw.Contains("TaskCanceled", StringComparison.Ordinal)
            || call.Raw.Contains("operation was canceled", StringComparison.Ordinal)),
        ("properties in other capitals", (call, _) => call.Api == "load" && LowerName().IsMatch(call.WorkflowText)),
        ("limits", (_, difference) => difference.Contains("too long or nested too deep", StringComparison.Ordinal)),
        ("enumerations without their numbers", (call, difference) =>
            difference.Contains("of type string came where", StringComparison.Ordinal)
            && call.Expected is not null),
    ];

    /// <summary>Gets the reasons, as the documentation has them.</summary>
    internal static IReadOnlyList<string> Reasons => [.. All.Select(item => item.Reason)];

    /// <summary>Returns the reason for which a row may come out otherwise, or null.</summary>
    /// <param name="call">The row.</param>
    /// <param name="difference">How it comes out otherwise.</param>
    internal static string? ReasonFor(RecordedCall call, string difference) =>
        All.FirstOrDefault(item => item.Holds(call, difference)).Reason;

    // The record has the digits of a double, and objects in messages without their fields.
    private static bool IsAlmostTheMessage(string difference)
    {
        Match match = Messages().Match(difference);
        return match.Success && Plain(match.Groups["ours"].Value) == Plain(match.Groups["theirs"].Value);
    }

    private static string Plain(string message) => LostDigits().Replace(Braces().Replace(message, "{}"), "$1");

    [GeneratedRegex(@"\bGetType\s*\(|\btypeof\b|\bActivator\.|\bAssembly\.|\bType\.GetType|\bMethod\.Invoke")]
    private static partial Regex ReflectionCall();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bNewGuid\b|\bRandom\b|\bTickCount")]
    private static partial Regex ClockCall();

    [GeneratedRegex(@"There is no function ""[^""]*"" (of )?(?<owner>\S+?)\.(?=[\s)""]|$)", RegexOptions.Multiline)]
    private static partial Regex Undeclared();

    [GeneratedRegex(@"""(workflowName|rules|ruleName|expression|enabled)""\s*:")]
    private static partial Regex LowerName();

    [GeneratedRegex(@"the message is ""(?<ours>.*)"", not ""(?<theirs>.*)""$", RegexOptions.Singleline)]
    private static partial Regex Messages();

    [GeneratedRegex(@"\{(?>[^{}]+|(?<open>\{)|(?<-open>\}))*(?(open)(?!))\}")]
    private static partial Regex Braces();

    [GeneratedRegex(@"(\d+\.\d*?[1-9])0+\b")]
    private static partial Regex LostDigits();
}
