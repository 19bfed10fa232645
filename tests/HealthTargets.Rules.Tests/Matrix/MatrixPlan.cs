using System.Text;
using HealthTargets.Plans;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Tests.Matrix;

/// <summary>
/// Targets of the matrix in a plan file, read by the reader: those that it rejects with their codes, and a plan of the
/// rest.
/// </summary>
internal sealed class MatrixPlan
{
    private const string Indicators = """
        "visits": { "kind": "count", "decimals": 1 },
        "beds": { "kind": "stock", "better": "higher" },
        "rate": { "kind": "ratio", "unit": "%", "decimals": 0, "better": "lower" },
        "per-bed": { "kind": "ratio", "numerator": "visits", "denominator": "beds", "per": 1 },
        "stay": { "kind": "mean" },
        "level": { "kind": "index", "overUnits": "mean", "missing": { "carryForward": { "daysMax": 100 } } },
        "centre": { "kind": "stage", "stages": ["none", "applied", "reviewed", "certified"] },
        "days": { "kind": "formula", "formula": "visits / (beds + 3)" }
        """;

    private const string Part = """
        { "id": "part", "period": "2021", "unit": "county", "indicators": { "beds": { "kind": "stock" } },
          "targets": [{ "id": "p", "indicator": "beds", "atLeast": 4 }] }
        """;

    private MatrixPlan(Plan plan, IReadOnlyList<(int Target, string Code)> rejected) =>
        (Plan, Rejected) = (plan, rejected);

    /// <summary>Gets the plan of the targets that were accepted.</summary>
    public Plan Plan { get; }

    /// <summary>Gets the targets that were rejected, each with the first code.</summary>
    public IReadOnlyList<(int Target, string Code)> Rejected { get; }

    /// <summary>Reads a plan with targets; <c>id</c> is their place.</summary>
    public static MatrixPlan Read(IReadOnlyList<string> targets)
    {
        Dictionary<int, string> rejected = [];
        while (true)
        {
            int[] rest = [.. Enumerable.Range(0, targets.Count).Where(i => !rejected.ContainsKey(i))];
            RuleCompilation read = Compile(rest.Select(i => targets[i]));
            Diagnostic[] errors = [.. read.Diagnostics.Where(IsOfTarget)];
            if (!read.HasErrors)
            {
                Assert.Equal(rest.Length, read.Plan!.Targets.Count);
                return new(read.Plan, [.. rejected.Select(pair => (pair.Key, pair.Value))]);
            }

            // Of very many mistakes only some are listed; the others come up in the next round.
            Assert.True(errors.Length > 0, string.Join('\n', read.Diagnostics.Take(5)));
            foreach (Diagnostic error in errors)
            {
                int place = int.Parse(error.Pointer!.Split('/')[2], System.Globalization.CultureInfo.InvariantCulture);
                rejected.TryAdd(rest[place], error.Code);
            }
        }
    }

    private static bool IsOfTarget(Diagnostic error) => error.Severity == DiagnosticSeverity.Error
        && error.Pointer?.StartsWith("/targets/", StringComparison.Ordinal) == true;

    private static RuleCompilation Compile(IEnumerable<string> targets)
    {
        string text = $$"""
            { "id": "matrix", "period": "2021", "unit": "county", "parts": ["part.plan.json"],
              "indicators": { {{Indicators}} },
              "targets": [
            {{string.Join(",\n", targets)}}
            ] }
            """;
        MemoryFiles files = new([new("matrix.plan.json", text), new("part.plan.json", Part)]);
        return RuleCompiler.Compile("matrix.plan.json", Encoding.UTF8.GetBytes(text), files);
    }
}
