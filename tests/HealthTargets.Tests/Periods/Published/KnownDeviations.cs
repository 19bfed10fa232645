using HealthTargets.TestSupport;

namespace HealthTargets.Tests.Periods.Published;

/// <summary>The rows whose published outcome is wrong, with the right one.</summary>
internal static class KnownDeviations
{
    public const string Path = "periods/known-deviations.csv";

    /// <summary>The right outcome of a text that is no period.</summary>
    public const string Reject = "reject";

    private static readonly Lazy<Dictionary<(string Table, string Key), string>> Corrections = new(() =>
        CsvRow.Read(Conformance.Get(Path)).ToDictionary(row => (row["table"], row["key"]), Expected));

    /// <summary>Returns the right outcome of a row, or null where the published one is right.</summary>
    public static string? Of(string table, string key) => Corrections.Value.GetValueOrDefault((table, key));

    /// <summary>Returns the outcome of a row of the table of deviations; "reject (why)" becomes "reject".</summary>
    public static string Expected(CsvRow row)
    {
        string expected = row["expectedIfCorrect"];
        return expected.StartsWith(Reject, StringComparison.Ordinal) ? Reject : expected;
    }
}
