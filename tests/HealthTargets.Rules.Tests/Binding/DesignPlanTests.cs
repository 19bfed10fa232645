using System.Text;
using HealthTargets.Formulas;
using HealthTargets.Indicators;
using HealthTargets.Plans;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Tests.Binding;

/// <summary>The plan that the design shows, word for word but for the names that it leaves out.</summary>
public sealed class DesignPlanTests
{
    private const string Text = """
        {
          "$schema": "../schemas/plan.schema.json",
          "id": "county-2021",
          "title": { "zh": "2021年卫生健康工作要点", "en": "Health work plan 2021" },
          "period": "2021",
          "unit": "county",
          "partOf": "county-2021-2025",
          "indicators": {
            "reporting-rate": { "name": { "zh": "法定传染病报告率" }, "kind": "ratio", "numerator": "reported", "denominator": "diagnosed", "per": 100, "unit": "%", "decimals": 2, "better": "higher" },
            "subsidy":        { "name": { "zh": "人均基本公共卫生经费" }, "kind": "stock", "unit": "CNY/person", "better": "higher" },
            "stroke-centre":  { "kind": "stage", "stages": ["none", "applied", "reviewed", "certified"] },
            "supply-days":    { "kind": "formula", "formula": "stock / daily_use", "unit": "days" },
            "visits-out-of-province": { "kind": "ratio", "unit": "%" },
            "tcm-clinics": { "kind": "stock" },
            "schistosomiasis": { "kind": "stage", "stages": ["endemic", "controlled", "eliminated"] },
            "vaccination-accidents": { "kind": "count" },
            "coverage": { "kind": "ratio" },
          },
          "targets": [
            { "id": "reporting", "indicator": "reporting-rate", "atLeast": 95, "every": "month", "commitment": "binding", "points": 5 },
            { "id": "subsidy", "indicator": "subsidy", "baseline": 74, "atLeast": 79, "path": "linear" },
            { "id": "visits-out", "indicator": "visits-out-of-province", "measure": { "change": "points", "since": "lastYear" }, "atMost": -4 },
            { "id": "tcm", "measure": { "share": { "level": "township" } }, "where": { "indicator": "tcm-clinics", "atLeast": 1 }, "atLeast": 70, "commitment": "expected" },
            { "id": "schisto", "measure": { "count": { "units": ["a", "b", "c", "d", "e"] }, "where": { "indicator": "schistosomiasis", "atLeast": "eliminated" } }, "atLeast": 5 },
            { "id": "stroke", "indicator": "stroke-centre", "atLeast": "certified", "by": "2021-12-31", "commitment": "advocacy" },
            { "id": "accidents", "indicator": "vaccination-accidents", "measure": "cumulative", "atMost": 0, "veto": true },
            { "id": "coverage", "indicator": "coverage", "scope": { "level": "township" }, "categories": ["registered-poor", "low-income"], "atLeast": 90,
              "overrides": [ { "group": "mountain", "atLeast": 85 }, { "unit": "x", "period": "2021-Q1", "atLeast": 80 } ] }
          ],
          "scoring": { "missing": "exclude", "grades": [ { "grade": "excellent", "atLeast": 90 }, { "grade": "good", "atLeast": 80 } ] },
          "tests": [ { "name": "exactly 95 is met", "asOf": "2021-12-31", "given": [ { "indicator": "reported", "period": "2021", "value": 95 }, { "indicator": "diagnosed", "period": "2021", "value": 100 } ], "expect": { "reporting": "met" } } ]
        }
        """;

    private static readonly Plan Plan = Read();

    [Fact]
    public void Every_target_is_read() => Assert.Equal(
        ["reporting", "subsidy", "visits-out", "tcm", "schisto", "stroke", "accidents", "coverage"],
        Plan.Targets.Select(target => target.Id.Value));

    [Fact]
    public void A_ratio_knows_its_parts() => Assert.Equal(
        new Quantity.Ratio(new IndicatorId("reported"), new IndicatorId("diagnosed"), 100),
        Plan.Indicators[0].Quantity);

    [Fact]
    public void A_formula_becomes_a_tree() => Assert.Equal(
        new Quantity.Computed(new Formula.Binary(
            FormulaOperator.Divide,
            new Formula.Variable("stock"),
            new Formula.Variable("daily_use"))),
        Plan.Indicators.Single(indicator => indicator.Id.Value == "supply-days").Quantity);

    [Fact]
    public void A_change_is_one_of_the_value_since_the_same_period_last_year() => Assert.Equal(
        new Goal.Reach(
            new Measure.Change(
                new Measure.Value(new IndicatorId("visits-out-of-province")),
                ChangeForm.Points,
                new ChangeReference.LastYear()),
            new Bound.AtMost(new Limit.Number(-4)),
            []),
        Find("visits-out").Goal);

    [Fact]
    public void The_condition_of_a_share_may_stand_beside_it_or_in_it()
    {
        var beside = Assert.IsType<Goal.Reach>(Find("tcm").Goal);
        Assert.Equal(
            new Criterion.Within(
                new Measure.Value(new IndicatorId("tcm-clinics")), new Bound.AtLeast(new Limit.Number(1))),
            Assert.IsType<Measure.ShareOfUnits>(beside.Measure).Where);
        var inside = Assert.IsType<Goal.Reach>(Find("schisto").Goal);
        Assert.Equal(
            new Criterion.Within(
                new Measure.Value(new IndicatorId("schistosomiasis")),
                new Bound.AtLeast(new Limit.Stage("eliminated"))),
            Assert.IsType<Measure.CountOfUnits>(inside.Measure).Where);
    }

    [Fact]
    public void Overrides_keep_their_order() => Assert.Equal(
        ["mountain", "x"],
        Assert.IsType<Goal.Reach>(Find("coverage").Goal).Overrides
            .Select(item => item.Group?.Value ?? item.Unit?.Value));

    private static Target Find(string id) => Plan.Targets.Single(target => target.Id.Value == id);

    private static Plan Read()
    {
        RuleCompilation compilation = RuleCompiler.Compile("design.plan.json", Encoding.UTF8.GetBytes(Text));
        Assert.Empty(compilation.Diagnostics);
        return compilation.Plan!;
    }
}
