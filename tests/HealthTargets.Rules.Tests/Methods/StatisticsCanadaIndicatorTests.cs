using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using HealthTargets.Evaluation;
using HealthTargets.Scorecards;
using HealthTargets.TestSupport;
using NodaTime;
using Xunit;

namespace HealthTargets.Rules.Tests.Methods;

/// <summary>
/// How Statistics Canada makes the status of an indicator of those of its series: a composite of a plan file. Series are
/// given here by their published score and status, so the method of a series only hands them on.
/// </summary>
public sealed class StatisticsCanadaIndicatorTests(ConformanceReport report) : IClassFixture<ConformanceReport>
{
    private const string Cases = "methods/open_sdg_canada/indicator_aggregate_cases.jsonl";

    // A plan holds a limited number of composites.
    private const int CasesPerPlan = 100;

    private const string Published = """
        {
          "published": {
            "version": "1",
            "parameters": { "achieved": 0 },
            "classes": [ { "class": "target_achieved", "when": "achieved == 1" }, { "class": "other" } ],
            "score": "value", "scoreRange": [-5, 5]
          }
        }
        """;

    [ConformanceFact(Cases)]
    public void Every_indicator_has_its_published_status_and_score()
    {
        Case[] all = [.. File.ReadLines(Conformance.Get(Cases)).Where(line => line.Length > 0).Select(Case.Read)];
        Dictionary<string, CompositeResult> found = all.Chunk(CasesPerPlan).SelectMany(Evaluate)
            .ToDictionary(one => one.Composite.Id.Value);

        // Some indicators are the mean of group means, and the file does not say so. A few groups can be told by the
        // names of the series; of the others it is only known that the score is that of no plain mean.
        string?[] differences = [.. all.Select(one => Difference(one, found[one.Id]) is { } difference
            && (found.GetValueOrDefault(one.Id + "-groups") is not { } grouped || Difference(one, grouped) is not null)
            ? difference : null)];
        Case[] unknown = [.. all.Where((one, i) => differences[i] is not null && CouldHaveGroups(one))];
        foreach (Case one in unknown)
        {
            report.Print($"{Cases}: the groups of {one} are not in the data");
        }

        report.Print($"{Cases} {differences.Count(one => one is null)}/{all.Length}");
        report.Check(
            Cases + ":groups-known",
            Enumerable.Range(0, all.Length).Where(i => !unknown.Contains(all[i])),
            i => differences[i] is { } difference ? $"{all[i]}: {difference}" : null);
    }

    // With groups: the mean of the mean of (1, 2, 3) and of 4 is 3, where the mean of all four is 2.5.
    [Fact]
    public void A_mean_of_group_means_is_a_composite_of_composites()
    {
        var scene = new MethodScene("2020");
        foreach (int score in new[] { 1, 2, 3, 4 })
        {
            scene.Indicator("s" + score, "higher");
            scene.Target(new JsonObject { ["id"] = "s" + score, ["indicator"] = "s" + score });
            scene.Row("s" + score, "2020", score.ToString(CultureInfo.InvariantCulture));
        }

        scene.More["composites"] = JsonNode.Parse("""
            [
              { "id": "a", "parts": ["s1", "s2", "s3"], "of": "value" },
              { "id": "b", "parts": ["s4"], "of": "value" },
              { "id": "groups", "parts": ["a", "b"] },
              { "id": "series", "parts": ["s1", "s2", "s3", "s4"], "of": "value" }
            ]
            """);
        Dictionary<string, CompositeResult> found = CompositeRules.Evaluate(scene.Evaluate(new LocalDate(2020, 12, 31)))
            .ToDictionary(one => one.Composite.Id.Value);
        Assert.Equal("3", found["groups"].Value.ToString());
        Assert.Equal("2.5", found["series"].Value.ToString());
    }

    // A mean of group means differs from the mean only for three series or more, and is between the extremes.
    private static bool CouldHaveGroups(Case one)
    {
        double[] scores = [.. one.Scores.OfType<string>().Select(score => double.Parse(score, CultureInfo.InvariantCulture))];
        return scores.Length > 2 && one.Score > scores.Min() && one.Score < scores.Max();
    }

    private static IEnumerable<CompositeResult> Evaluate(Case[] all)
    {
        var scene = new MethodScene("2020");
        var composites = new JsonArray();
        foreach (Case one in all)
        {
            for (int i = 0; i < one.Scores.Length; i++)
            {
                string id = $"{one.Id}-{i}";
                scene.Indicator(id, "higher");
                scene.Target(new JsonObject
                {
                    ["id"] = id,
                    ["indicator"] = id,
                    ["method"] = new JsonObject
                    {
                        ["use"] = "published",
                        ["with"] = new JsonObject { ["achieved"] = one.Achieved[i] ? 1 : 0 },
                    },
                });
                if (one.Scores[i] is { } score)
                {
                    scene.Row(id, "2020", score);
                }
            }

            composites.Add(Composite(one.Id, one.Scores.Select((_, i) => $"{one.Id}-{i}")));
            if (one.Groups.Distinct().Count() == one.Groups.Length)
            {
                continue;
            }

            int[][] groups = [.. Enumerable.Range(0, one.Scores.Length).GroupBy(i => one.Groups[i]).Select(g => g.ToArray())];
            for (int g = 0; g < groups.Length; g++)
            {
                composites.Add(Composite($"{one.Id}-group-{g}", groups[g].Select(i => $"{one.Id}-{i}")));
            }

            composites.Add(Composite(one.Id + "-groups", groups.Select((_, g) => $"{one.Id}-group-{g}")));
        }

        scene.More["methods"] = JsonNode.Parse(Published);
        scene.More["composites"] = composites;
        return CompositeRules.Evaluate(scene.Evaluate(new LocalDate(2020, 12, 31)));
    }

    private static JsonObject Composite(string id, IEnumerable<string> parts) => new()
    {
        ["id"] = id,
        ["parts"] = new JsonArray([.. parts.Select(part => (JsonNode)part)]),
        ["use"] = "statcan-indicator",
    };

    private static string? Difference(Case one, CompositeResult found)
    {
        string status = found.Value.IsPresent ? found.Class! : "not_available";
        string expected = one.Status.Length == 0 ? "not_available" : one.Status;
        double? score = found.Value.NumberOrNull is { } number
            ? double.Parse(number.ToString(), CultureInfo.InvariantCulture)
            : null;
        bool near = score is null == one.Score is null && Math.Abs((score ?? 0) - (one.Score ?? 0)) <= 1e-6;
        return status == expected && near ? null : $"{status} {score} instead of {expected} {one.Score}";
    }

    private sealed record Case(
        string Id,
        string Indicator,
        string Date,
        string?[] Scores,
        string[] Groups,
        bool[] Achieved,
        string Status,
        double? Score)
    {
        private static int count;

        public static Case Read(string line)
        {
            JsonElement json = JsonDocument.Parse(line).RootElement;
            JsonElement[] series = [.. json.GetProperty("series").EnumerateArray()];
            JsonElement score = json.GetProperty("expected_score");
            return new(
                $"c{Interlocked.Increment(ref count)}",
                json.GetProperty("indicator").GetString()!,
                json.GetProperty("date").GetString()!,
                [.. series.Select(one => ScoreOf(one.GetProperty("score")))],
                [.. series.Select(one => GroupOf(one.GetProperty("series").GetString()!))],
                [.. series.Select(one => one.GetProperty("status").GetString() == "target_achieved")],
                json.GetProperty("expected_status").GetString() ?? "",
                score.ValueKind == JsonValueKind.Number ? score.GetDouble() : null);
        }

        public override string ToString() => $"{Indicator} ({Date})";

        // "4-a-1 / Schools with computers / Primary" is in the group of schools with computers.
        private static string GroupOf(string series) => series.Split(" / ") is [_, var group, ..] ? group : series;

        private static string? ScoreOf(JsonElement score) => score.ValueKind == JsonValueKind.Number
            ? score.GetDecimal().ToString(CultureInfo.InvariantCulture)
            : null;
    }
}
