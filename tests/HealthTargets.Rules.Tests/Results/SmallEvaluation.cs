using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.Plans;
using HealthTargets.Rules.Data;
using HealthTargets.Rules.Results;
using NodaTime;

namespace HealthTargets.Rules.Tests.Results;

/// <summary>A small plan with one verdict of many kinds, so that every property of a result occurs.</summary>
internal static class SmallEvaluation
{
    private static ReadOnlySpan<byte> PlanText =>
        """
        {
          "id": "small", "title": { "en": "A | small plan", "zh": "小计划" }, "period": "2021", "unit": "county",
          "indicators": {
            "screened": { "kind": "count", "unit": "women", "better": "higher" },
            "coverage": { "kind": "ratio", "per": 100, "unit": "%", "decimals": 1, "better": "higher" },
            "centre": { "kind": "stage", "stages": ["none", "applied", "certified"] },
            "beds": { "kind": "stock", "better": "higher" }
          },
          "targets": [
            { "id": "screening", "indicator": "screened", "atLeast": 4000, "points": 10 },
            { "id": "coverage", "indicator": "coverage", "between": [90, 99.5], "points": 5 },
            { "id": "centre", "indicator": "centre", "atLeast": "certified", "commitment": "advocacy" },
            { "id": "beds", "indicator": "beds", "baseline": 20, "about": { "value": 30, "tolerance": 0.5 } },
            { "id": "watched", "indicator": "beds" }
          ],
          "scoring": { "grades": [ { "grade": "good", "atLeast": 60 } ], "lowestGrade": "poor" }
        }
        """u8;

    private static ReadOnlySpan<byte> Rows =>
        """
        indicator,unit,period,value,numerator,denominator,status,source
        screened,county,2021-S1,2100,,,,
        coverage,county,2021-S1,,1,3,provisional,"report ""A"", p. 3"
        centre,county,2021-S1,applied,,,,
        beds,county,2021-S1,x,,,,
        """u8;

    internal static PlanResult Result()
    {
        Plan plan = RuleCompiler.Compile("small.plan.json", PlanText.ToArray()).Plan!;
        DataReading<ObservationTable> data = ObservationReader.Read(
            [DataFile.FromBytes("small.csv", Rows.ToArray())], [plan]);
        var options = new EvaluationOptions(new LocalDate(2021, 6, 30), Instant.FromUtc(2021, 8, 1, 0, 0));
        return new PlanResult(CompiledPlan.Compile(plan).Evaluate(data.Value, options), "abc123", data.Diagnostics);
    }
}
