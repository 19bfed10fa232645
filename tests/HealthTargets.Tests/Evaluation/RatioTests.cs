using HealthTargets.Formulas;
using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;
using static HealthTargets.Tests.Evaluation.Scene;

namespace HealthTargets.Tests.Evaluation;

public sealed class RatioTests
{
    // 2,411 of 2,501 children are 96.4014394...  %.
    private static readonly Rational Coverage2021 = Rational.Fraction(241100, 2501);
    private static readonly Target Coverage = Target(ValueOf("coverage"), AtLeast(96m));

    [Fact]
    public void Numerators_and_denominators_of_months_are_added_before_they_are_divided()
    {
        // 11 x 200 + 211 = 2,411 of 11 x 208 + 213 = 2,501; the mean of the monthly rates would be another number.
        Scene scene = Enumerable.Range(1, 11).Aggregate(Of("2021").Ratio("coverage"), (made, month) => made.Row(
            "coverage", "county", $"2021-{month:00}", new ObservedValue.Fraction(200, 208, null)))
            .Row("coverage", "county", "2021-12", new ObservedValue.Fraction(211, 213, null));
        Verdict verdict = scene.Judge("2021-12-31", Coverage);

        Assert.Equal((Status.Met, Coverage2021), (verdict.Status, verdict.Value.Number));
        Assert.Equal("96.4014394242303", verdict.Value.ToString());
        Assert.Equal(Coverage2021 - 96, verdict.Gap);
        Assert.Equal(new Coverage(12, 12, PeriodKind.Month), verdict.Coverage);
        Assert.Equal(12, verdict.Observations.Count);
    }

    [Fact]
    public void Numerators_and_denominators_of_children_are_added_before_they_are_divided()
    {
        Verdict verdict = Of("2021").Ratio("coverage").Unit("county").Unit("a", "county").Unit("b", "county")
            .Row("coverage", "a", "2021", new ObservedValue.Fraction(2000, 2001, null))
            .Row("coverage", "b", "2021", new ObservedValue.Fraction(411, 500, null))
            .Judge("2021-12-31", Coverage);

        Assert.Equal(Coverage2021, verdict.Value.Number);
        Assert.Equal(new Coverage(2, 2, null), verdict.Coverage);
    }

    [Fact]
    public void Components_come_together_by_their_own_kinds()
    {
        // Vaccinated add up over the year, the children are those of the last report.
        Scene scene = Of("2021").Ratio("coverage", "vaccinated", "children").Stock("children")
            .Rows("vaccinated", ("2021-S1", 1200m), ("2021-S2", 1211m))
            .Rows("children", ("2021-Q1", 2490m), ("2021-Q3", 2501m));

        Assert.Equal(Coverage2021, scene.Judge("2021-12-31", Coverage).Value.Number);

        // On 30 June: 1,200 of 2,490.
        Assert.Equal(Rational.Fraction(120000, 2490), scene.Judge("2021-06-30", Coverage).Value.Number);
    }

    [Fact]
    public void A_stated_ratio_counts_for_its_own_period_and_is_never_averaged()
    {
        Scene scene = Of("2021").Ratio("coverage").Rows("coverage", ("2021", 96.4m));
        Scene months = Of("2021").Ratio("coverage").Months("coverage", 2021, 1, 12, 96.4m);

        Assert.Equal((Rational)96.4m, scene.Judge("2021-12-31", Coverage).Value.Number);
        Assert.Equal(Status.NoData, months.Judge("2021-12-31", Coverage).Status);
        Absence needed = months.Judge("2021-12-31", Coverage).Absence!;
        Assert.Equal("coverage, county, 2021", needed.Place);
        Assert.Equal(new("the numerators and denominators are needed", "需要分子和分母"), needed.Cause);
    }

    [Fact]
    public void A_stated_value_that_its_parts_contradict_is_pointed_out()
    {
        IEnumerable<WarningKind> Warnings(decimal stated) => Of("2021").Ratio("coverage")
            .Row("coverage", "county", "2021", new ObservedValue.Fraction(2411, 2501, stated))
            .Judge("2021-12-31", Coverage).Warnings.Select(warning => warning.Kind);

        Assert.Empty(Warnings(96.4m));
        Assert.Empty(Warnings(96.40m));
        Assert.Empty(Warnings(96m));
        Assert.Equal([WarningKind.StatedValueDiffers], Warnings(96.41m));
        Assert.Equal([WarningKind.StatedValueDiffers], Warnings(96.5m));
    }

    [Fact]
    public void Nothing_over_nothing_is_undefined()
    {
        Verdict verdict = Of("2021").Ratio("coverage")
            .Row("coverage", "county", "2021", new ObservedValue.Fraction(0, 0, null)).Judge("2021-12-31", Coverage);

        Assert.Equal(Status.NoData, verdict.Status);
        Assert.Equal(
            new Absence(AbsenceReason.Undefined, "coverage, county, 2021", new("the denominator is 0", "分母为0")),
            verdict.Absence);
    }

    [Fact]
    public void A_withheld_month_withholds_the_year()
    {
        Verdict verdict = Of("2021-Q1").Ratio("coverage")
            .Row("coverage", "county", "2021-01", new ObservedValue.Fraction(1, 2, null))
            .Row("coverage", "county", "2021-02", new ObservedValue.Absent(AbsenceReason.Suppressed))
            .Row("coverage", "county", "2021-03", new ObservedValue.Fraction(1, 2, null))
            .Judge("2021-03-31", Coverage);

        Assert.Equal(new Absence(AbsenceReason.Suppressed, "coverage, county, 2021-02"), verdict.Absence);
    }

    [Fact]
    public void Means_are_weighted()
    {
        // (8 x 100 + 5 x 200) / 300 = 6.
        Scene scene = Of("2021").Indicator("stay", new Quantity.Mean())
            .Row("stay", "county", "2021-S1", new ObservedValue.Weighted(8m, 100m))
            .Row("stay", "county", "2021-S2", new ObservedValue.Weighted(5m, 200m));
        Target target = Target(ValueOf("stay"), AtMost(6m));

        Assert.Equal((Status.Met, (Rational)6), Both(scene.Judge("2021-12-31", target)));
        Assert.Equal(
            AbsenceReason.Undefined,
            Of("2021").Indicator("stay", new Quantity.Mean()).Rows("stay", ("2021-S1", 8m), ("2021-S2", 5m))
                .Judge("2021-12-31", target).Absence!.Reason);
        Assert.Equal(
            AbsenceReason.Undefined,
            Of("2021").Indicator("stay", new Quantity.Mean())
                .Row("stay", "county", "2021-S1", new ObservedValue.Weighted(8m, 0m))
                .Row("stay", "county", "2021-S2", new ObservedValue.Weighted(5m, 0m))
                .Judge("2021-12-31", target).Absence!.Reason);
    }

    [Fact]
    public void A_formula_divides_after_its_inputs_have_come_together()
    {
        // Stock for 9,100 / (27,300 / 91): 9,100 doses at hand, 27,300 used in the second quarter (3 months of 9,100).
        Formula formula = new Formula.Binary(
            FormulaOperator.Divide,
            new Formula.Variable("stock"),
            new Formula.Binary(
                FormulaOperator.Divide, new Formula.Variable("used"), new Formula.Constant(91m)));
        Target target = Target(ValueOf("days"), AtLeast(30m));
        Scene Supply(decimal used) => Of("2021-Q2").Stock("stock").Count("used")
            .Indicator("days", new Quantity.Computed(formula))
            .Rows("stock", ("2021-06", 9100m)).Months("used", 2021, 4, 6, used);

        Assert.Equal((Rational)Rational.Fraction(9100 * 91, 27300), Supply(9100m).Judge("2021-06-30", target).Value.Number);
        Assert.Equal(Status.Met, Supply(9100m).Judge("2021-06-30", target).Status); // 30 1/3 days
        Assert.Equal(
            new Absence(AbsenceReason.Undefined, "days, county, 2021-Q2", new("division by 0", "除数为0")),
            Supply(0m).Judge("2021-06-30", target).Absence);
    }

    [Fact]
    public void Of_a_formula_input_that_no_plan_declares_only_the_exact_period_will_do()
    {
        Formula formula = new Formula.Negate(new Formula.Variable("loss"));
        Scene scene = Of("2021").Indicator("gain", new Quantity.Computed(formula));
        Target target = Target(ValueOf("gain"), AtLeast(-5m));

        Assert.Equal((Status.Met, (Rational)(-3)), Both(scene.Rows("loss", ("2021", 3m)).Judge("2021-12-31", target)));
        Assert.Equal(
            Status.NoData,
            Of("2021").Indicator("gain", new Quantity.Computed(formula)).Months("loss", 2021, 1, 12, 3m)
                .Judge("2021-12-31", target).Status);
    }

    [Fact]
    public void An_indicator_is_never_computed_from_itself()
    {
        Scene circle = Of("2021")
            .Indicator("a", new Quantity.Computed(new Formula.Variable("b")))
            .Indicator("b", new Quantity.Ratio(new IndicatorId("a"), null, 100m));
        Scene chain = Enumerable.Range(1, 10_000).Aggregate(Of("2021"), (scene, i) => scene.Indicator(
            "i" + i, new Quantity.Computed(new Formula.Variable("i" + (i - 1)))));

        Assert.Throws<ArgumentException>(() => circle.Judge("2021-12-31", Coverage));
        Assert.Throws<ArgumentException>(() => chain.Judge("2021-12-31", Coverage));

        // 2^30 numbers in 30 steps.
        Scene doubled = Enumerable.Range(1, 30).Aggregate(Of("2021"), (scene, i) => scene.Indicator(
            "i" + i,
            new Quantity.Computed(new Formula.Binary(
                FormulaOperator.Add, new Formula.Variable("i" + (i - 1)), new Formula.Variable("i" + (i - 1))))));
        Assert.Throws<ArgumentException>(() => doubled.Judge("2021-12-31", Coverage));
    }

    private static (Status Status, Rational Value) Both(Verdict verdict) => (verdict.Status, verdict.Value.Number);

    [Theory]
    [InlineData(10, 95)] // 57 of 60
    [InlineData(0, 81)] // 56.7 of 70: see below
    public void Exceptions_are_taken_off_the_denominator(decimal exceptions, decimal expected)
    {
        decimal done = exceptions == 0m ? 56.7m : 57m;
        Verdict verdict = Excepting().Rows("done", ("2021", done)).Rows("all", ("2021", 70m))
            .Rows("excepted", ("2021", exceptions))
            .Judge("2021-12-31", Target(ValueOf("rate"), AtLeast(95m)));

        Assert.Equal((Rational)expected, verdict.Value.Number);
        Assert.Equal((Rational)(70m - exceptions), verdict.Parts!.Denominator);
    }

    [Theory]
    [InlineData(70)]
    [InlineData(71)]
    public void Without_anybody_left_there_is_no_ratio(decimal exceptions)
    {
        Verdict verdict = Excepting().Rows("done", ("2021", 57m)).Rows("all", ("2021", 70m))
            .Rows("excepted", ("2021", exceptions))
            .Judge("2021-12-31", Target(ValueOf("rate"), AtLeast(95m)));

        Assert.Equal(AbsenceReason.Undefined, verdict.Absence!.Reason);
    }

    [Fact]
    public void Exceptions_that_are_not_reported_are_not_taken_for_none() => Assert.Equal(
        Status.NoData,
        Excepting().Rows("done", ("2021", 70m)).Rows("all", ("2021", 70m))
            .Judge("2021-12-31", Target(ValueOf("rate"), AtLeast(95m))).Status);

    private static Scene Excepting() => Of("2021").Indicator(
        "rate", new Quantity.Ratio(new IndicatorId("done"), new IndicatorId("all"), 100m)
        {
            Exclude = [new IndicatorId("excepted")],
        });
}
