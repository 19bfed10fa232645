using System.Globalization;
using HealthTargets.TestSupport;

namespace HealthTargets.Rules.Tests.Samples;

/// <summary>A row of <c>facts.csv</c>: what one of the five documents says of one target.</summary>
internal sealed record SeedFact(
    string Seed,
    string Id,
    string NameZh,
    string NameEn,
    string Baseline,
    string Target,
    string Actual,
    string Commitment,
    string Reported)
{
    /// <summary>The name of the file beside the project, or below the folder of the conformance data.</summary>
    public const string File = "seeds/facts.csv";

    /// <summary>The facts, in the order of the file.</summary>
    public static IReadOnlyList<SeedFact> All { get; } = [.. Read()];

    /// <summary>The path of the file, or null where it is absent.</summary>
    public static string? Path
    {
        get
        {
            string path = Repository.PathTo("../shared/" + File);
            return System.IO.File.Exists(path) ? path : null;
        }
    }

    /// <summary>Reads a cell as a plain number; null where it is empty or words.</summary>
    public static decimal? Number(string cell) =>
        decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    /// <inheritdoc/>
    public override string ToString() => Id;

    private static IEnumerable<SeedFact> Read() => Path is { } path
        ? CsvRow.Read(path).Select(row => new SeedFact(
            row["seed"],
            row["id"],
            row["indicator_zh"],
            row["indicator_en"],
            row["baseline"],
            row["target"],
            row["actual"],
            row["commitment"],
            row["reported"]))
        : [];
}
