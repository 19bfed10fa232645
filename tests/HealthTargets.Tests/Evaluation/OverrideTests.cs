using HealthTargets.Evaluation;
using HealthTargets.Explanations;
using HealthTargets.Indicators;
using HealthTargets.OrgUnits;
using HealthTargets.Targets;
using HealthTargets.Values;
using static HealthTargets.Tests.Evaluation.Scene;

namespace HealthTargets.Tests.Evaluation;

public sealed class OverrideTests
{
    // From what goes before to what goes after; those in one line are equals, of which the first one written counts.
    private static readonly string[][] Order =
    [
        ["upc", "lupc", "gupc", "lgupc"],
        ["up", "lup", "gup", "lgup"],
        ["uc", "luc", "guc", "lguc"],
        ["u", "lu", "gu", "lgu"],
        ["lpc", "gpc", "lgpc"],
        ["lp", "gp", "lgp"],
        ["lc", "gc", "lgc"],
        ["l", "g", "lg"],
        ["pc"],
        ["p"],
        ["c"],
    ];

    [Fact]
    public void Every_pair_of_overrides_is_decided_by_the_written_order()
    {
        (string Places, int Line)[] all = [.. Order.SelectMany((line, i) => line.Select(places => (places, i)))];
        Assert.Equal(31, all.Length);
        foreach ((string first, int firstLine) in all)
        {
            foreach ((string second, int secondLine) in all.Where(other => other.Places != first))
            {
                Verdict verdict = Judge(Made(first, 1m), Made(second, 2m));
                Assert.Equal(secondLine < firstLine ? AtLeast(2m) : AtLeast(1m), verdict.Bound);
            }
        }
    }

    [Fact]
    public void The_override_that_applied_is_named_in_both_languages()
    {
        (PlanEvaluation evaluation, Verdict verdict) = Evaluate(Made("lgpc", 85m));

        Assert.Equal(
            "Rate (poor) 90 in 2021 is at or above 85 (the bound for level county, group mountain, poor, 2021): met, 5 to spare",
            Sentences.Of(evaluation, verdict, Language.English));
        Assert.Equal(
            "2021年Rate（poor）90，不低于85（适用于层级county、组别mountain、poor、2021年的目标值）：已实现，富余5",
            Sentences.Of(evaluation, verdict, Language.Chinese));
        Assert.Equal(
            "holds, 90 is at or above 85 (the bound for level county, group mountain, poor, 2021)",
            Step(evaluation, Language.English));
        Assert.Equal(
            "成立，90不低于85（适用于层级county、组别mountain、poor、2021年的目标值）", Step(evaluation, Language.Chinese));
    }

    [Fact]
    public void The_usual_bound_is_not_called_an_override()
    {
        (PlanEvaluation evaluation, Verdict verdict) = Evaluate(
            Made("g", 85m) with { Group = new OrgUnitGroup("river") });

        Assert.Null(verdict.Override);
        Assert.DoesNotContain("bound for", Sentences.Of(evaluation, verdict, Language.English), StringComparison.Ordinal);
    }

    private static string Step(PlanEvaluation evaluation, Language language)
    {
        string text = evaluation.Explain("t")!.Steps(language)[0].Text;
        int from = text.IndexOf(language == Language.English ? "holds" : "成立", StringComparison.Ordinal);
        return text[from..];
    }

    private static BoundOverride Made(string places, decimal limit) => new()
    {
        Bound = AtLeast(limit),
        Unit = places.Contains('u', StringComparison.Ordinal) ? new OrgUnitId("county") : null,
        Level = places.Contains('l', StringComparison.Ordinal) ? new OrgUnitLevel("county") : null,
        Group = places.Contains('g', StringComparison.Ordinal) ? new OrgUnitGroup("mountain") : null,
        Category = places.Contains('c', StringComparison.Ordinal) ? new CategoryId("poor") : null,
        Period = places.Contains('p', StringComparison.Ordinal) ? Period("2021") : null,
    };

    private static Verdict Judge(params BoundOverride[] overrides) => Evaluate(overrides).Verdict;

    private static (PlanEvaluation Evaluation, Verdict Verdict) Evaluate(params BoundOverride[] overrides)
    {
        PlanEvaluation evaluation = Of("2021").Indicator("rate", new Quantity.Index())
            .Unit("county", null, "county", "mountain").Row("rate", "county", "2021", 90m, "poor")
            .Evaluate("2021-12-31", Target(ValueOf("rate"), AtLeast(99m), overrides) with
            {
                Categories = [new CategoryId("poor")],
            });
        return (evaluation, evaluation.Verdicts[0]);
    }
}
