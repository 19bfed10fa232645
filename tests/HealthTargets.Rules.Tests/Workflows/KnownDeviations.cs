namespace HealthTargets.Rules.Tests.Workflows;

/// <summary>
/// The ways in which workflows are run otherwise than RulesEngine runs them, on purpose; <c>docs/workflows.md</c> has a
/// row for each. They are known by what a row says, not by its number, so that they hold for any rows.
/// </summary>
internal static class KnownDeviations
{
    private static readonly (string Reason, string[] Words)[] All =
    [
        ("reflection", [".GetType()"]),
        ("mutation", [".Mutate()"]),
        ("constructors", ["Uri("]),
        ("types told apart by name", ["Unable to cast object of type"]),
        ("objects that answer differently each time", ["FlakyInput"]),
        ("digits that the record lost", ["dec $(d)"]),
    ];

    /// <summary>Gets the reasons, as the documentation has them.</summary>
    internal static IReadOnlyList<string> Reasons => [.. All.Select(item => item.Reason)];

    /// <summary>Returns the reason for which a row may come out otherwise, or null.</summary>
    internal static string? ReasonFor(RecordedCall call) =>
        All.FirstOrDefault(item => item.Words.Any(word =>
            call.Raw.Contains(word, StringComparison.Ordinal)
            || call.Raw.Contains(word.Replace("'", "\\u0027", StringComparison.Ordinal), StringComparison.Ordinal)))
            .Reason;
}
