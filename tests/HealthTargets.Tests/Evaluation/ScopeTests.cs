using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;
using static HealthTargets.Tests.Evaluation.Scene;

namespace HealthTargets.Tests.Evaluation;

public sealed class ScopeTests
{
    [Fact]
    public void A_scope_says_for_which_units_a_target_is_judged()
    {
        Scene scene = Tree();
        string[] Units(UnitSelection selection) => [.. scene
            .Evaluate("2021-12-31", Target(ValueOf("rate"), AtLeast(90m)) with { Scope = selection })
            .Verdicts.Select(verdict => verdict.Unit.Value)];

        Assert.Equal(["county"], Units(new UnitSelection.Own()));
        Assert.Equal(["a", "b"], Units(new UnitSelection.Children()));
        Assert.Equal(["county", "twin"], Units(new UnitSelection.Siblings()));
        Assert.Equal(["a", "b"], Units(new UnitSelection.Matching([new("town")], [])));
        Assert.Equal(["b", "b1"], Units(new UnitSelection.Matching([], [new("mountain")])));
        Assert.Equal(["b1"], Units(new UnitSelection.Matching([new("village")], [new("mountain")])));
        Assert.Equal(["a", "b", "b1"], Units(new UnitSelection.Matching([new("town"), new("village")], [])));
        Assert.Equal(["twin", "b1", "nowhere"], Units(new UnitSelection.Named([new("twin"), new("b1"), new("nowhere")])));
    }

    [Fact]
    public void The_most_precise_override_applies()
    {
        BoundOverride plain = new() { Bound = AtLeast(1m), Period = Period("2021") };
        BoundOverride category = new() { Bound = AtLeast(2m), Category = new CategoryId("poor") };
        BoundOverride group = new() { Bound = AtLeast(3m), Group = new OrgUnitGroup("mountain") };
        BoundOverride level = new() { Bound = AtLeast(4m), Level = new OrgUnitLevel("town") };
        BoundOverride unit = new() { Bound = AtLeast(5m), Unit = new OrgUnitId("b") };
        BoundOverride unitAndPeriod = unit with { Bound = AtLeast(6m), Period = Period("2021") };
        BoundOverride elsewhere = unit with { Bound = AtLeast(7m), Group = new OrgUnitGroup("river") };
        Bound? Resolved(string of, params BoundOverride[] overrides)
        {
            Target target = Target(ValueOf("rate"), AtLeast(0m), overrides) with
            {
                Scope = new UnitSelection.Named([new OrgUnitId(of)]),
            };
            return Tree().Judge("2021-12-31", target).Bound;
        }

        Assert.Equal(AtLeast(6m), Resolved("b", plain, category, group, level, unit, unitAndPeriod, elsewhere));
        Assert.Equal(AtLeast(5m), Resolved("b", plain, category, group, level, unit, elsewhere));
        Assert.Equal(AtLeast(3m), Resolved("b", plain, category, group, level));
        Assert.Equal(AtLeast(4m), Resolved("b", plain, category, level, group));
        Assert.Equal(AtLeast(4m), Resolved("a", plain, category, group, level, unit));
        Assert.Equal(AtLeast(1m), Resolved("twin", category, plain, group, level, unit));
        Assert.Equal(AtLeast(0m), Resolved("twin", category, group, level, unit));
    }

    [Fact]
    public void An_override_for_a_period_holds_for_all_periods_in_it()
    {
        BoundOverride firstQuarter = new() { Bound = AtLeast(80m), Period = Period("2021-Q1") };
        Target target = Target(ValueOf("rate"), AtLeast(95m), firstQuarter) with
        {
            Timing = new Timing.Every(PeriodKind.Month),
        };
        Scene scene = Of("2021").Ratio("rate").Months("rate", 2021, 1, 3, 80m);

        Assert.Equal(Status.OnTrack, scene.Judge("2021-03-31", target).Status);
        Assert.Equal(firstQuarter, scene.Judge("2021-03-31", target).Override);
        Assert.Equal(Status.Missed, scene.Rows("rate", ("2021-04", 80m)).Judge("2021-04-30", target).Status);
    }

    [Fact]
    public void A_target_holds_in_each_of_its_categories()
    {
        Target target = Target(ValueOf("signed"), AtLeast(100m)) with
        {
            Categories = [new CategoryId("poor"), new CategoryId("old")],
        };
        Scene scene = Of("2021").Ratio("signed").Row("signed", "county", "2021", 100m)
            .Row("signed", "county", "2021", 100m, "poor");

        Assert.Equal(
            new Absence(AbsenceReason.Missing, "signed, county, old, 2021"), scene.Judge("2021-12-31", target).Absence);
        Verdict verdict = scene.Row("signed", "county", "2021", 99.9m, "old").Judge("2021-12-31", target);
        Assert.Equal((Status.Missed, new CategoryId("old")), (verdict.Status, verdict.DecisiveCategory!.Value));
        Assert.Equal(new Coverage(2, 2, null), verdict.Checks);
    }

    [Theory]
    [InlineData(95, true, false, true, false, false, false, true)]
    [InlineData(97, true, true, false, false, false, true, true)]
    [InlineData(98, true, true, false, false, false, true, true)]
    [InlineData(94, false, false, true, true, false, false, false)]
    [InlineData(96, true, true, false, false, true, true, true)]
    public void A_bound_includes_its_limit_or_does_not(
        int value, bool atLeast, bool above, bool atMost, bool below, bool equal, bool between, bool about)
    {
        Scene scene = Of("2021").Ratio("rate").Rows("rate", ("2021", value));
        bool Holds(Bound bound) => scene.Judge("2021-12-31", Target(ValueOf("rate"), bound)).Attained!.Value;

        Assert.Equal(atLeast, Holds(AtLeast(95m)));
        Assert.Equal(above, Holds(new Bound.Above(Limit(95m))));
        Assert.Equal(atMost, Holds(AtMost(95m)));
        Assert.Equal(below, Holds(new Bound.Below(Limit(95m))));
        Assert.Equal(equal, Holds(new Bound.EqualTo(Limit(96m))));
        Assert.Equal(between, Holds(new Bound.Between(Limit(96m), Limit(98m))));
        Assert.Equal(about, Holds(new Bound.About(96.5m, 1.5m)));
    }

    [Theory]
    [InlineData("atLeast", 90, -5, "90/95")]
    [InlineData("atLeast", 100, 5, "100/95")]
    [InlineData("atMost", 114, -19, "4/5")] // 2 - 114 / 95
    [InlineData("atMost", 76, 19, "6/5")]
    [InlineData("between", 45, 5, "1")]
    [InlineData("between", 30, -10, "3/4")]
    [InlineData("between", 75, -15, "3/4")] // 2 - 75 / 60
    public void The_gap_and_the_attainment_follow_from_the_bound(string form, int value, int gap, string attainment)
    {
        Bound bound = form switch
        {
            "atLeast" => AtLeast(95m),
            "atMost" => AtMost(95m),
            _ => new Bound.Between(Limit(40m), Limit(60m)),
        };
        Verdict verdict = Of("2021").Ratio("rate").Rows("rate", ("2021", value))
            .Judge("2021-12-31", Target(ValueOf("rate"), bound));
        int[] parts = [.. attainment.Split('/').Select(int.Parse)];

        Assert.Equal((Rational)gap, verdict.Gap);
        Assert.Equal(Rational.Fraction(parts[0], parts.Length == 2 ? parts[1] : 1), verdict.Attainment);
    }

    [Fact]
    public void Limits_of_zero_and_below_zero_have_their_own_shares()
    {
        Rational? Attained(decimal value, Bound bound) => Of("2021").Stock("balance").Rows("balance", ("2021", value))
            .Judge("2021-12-31", Target(ValueOf("balance"), bound)).Attainment;

        Assert.Equal(Rational.One, Attained(0m, AtMost(0m)));
        Assert.Equal(Rational.Zero, Attained(0.1m, AtMost(0m)));
        Assert.Equal((Rational)0.75m, Attained(-3m, AtMost(-4m))); // 3 of the 4 down
        Assert.Equal((Rational)0.8m, Attained(-12m, AtLeast(-10m))); // 2 - 12 / 10
    }

    [Fact]
    public void A_rounded_comparison_rounds_to_the_decimals_of_the_indicator()
    {
        Scene scene = Of("2021").Indicator("rate", new Quantity.Ratio(null, null, 100m), made => made with { Decimals = 1 })
            .Row("rate", "county", "2021", new ObservedValue.Fraction(9495, 10000, null));
        Target exact = Target(ValueOf("rate"), AtLeast(95m));

        Assert.Equal(Status.Missed, scene.Judge("2021-12-31", exact).Status);

        // 94.95 with one decimal is 95.0: the half goes away from zero.
        Verdict rounded = scene.Judge("2021-12-31", exact with { Compare = ComparePolicy.Rounded });
        Assert.Equal((Status.Met, (Rational)95), (rounded.Status, rounded.Value.Number));
        Assert.Single(rounded.Observations);
    }

    private static Scene Tree() => Of("2021").Ratio("rate").Unit("province").Unit("county", "province")
        .Unit("twin", "province").Unit("a", "county", "town").Unit("b", "county", "town", "mountain")
        .Unit("b1", "b", "village", "mountain", "river");
}
