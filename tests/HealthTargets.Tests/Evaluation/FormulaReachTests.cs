using HealthTargets.Evaluation;
using HealthTargets.Explanations;
using HealthTargets.Formulas;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.Targets;
using HealthTargets.TestSupport.Generators;
using HealthTargets.Values;
using static HealthTargets.Tests.Evaluation.Scene;

namespace HealthTargets.Tests.Evaluation;

/// <summary>Formulas that look at other periods and at the units below.</summary>
public sealed class FormulaReachTests
{
    private static readonly Formula Visits = new Formula.Variable("visits");
    private static readonly Target Watched = Target(ValueOf("f"), AtLeast(0m));

    private static readonly Formula Busy =
        new Formula.Binary(FormulaOperator.AtLeast, Visits, new Formula.Constant(100m));

    [Fact]
    public void Earlier_periods_are_of_the_same_kind_and_add_up()
    {
        Scene Quarter(Formula formula) => Of("2021-Q1").Count("visits").Indicator("f", new Quantity.Computed(formula))
            .Rows("visits", ("2021-Q1", 70m), ("2020-Q4", 60m), ("2020-Q3", 50m), ("2020-Q1", 40m), ("2019-Q4", 30m));

        Assert.Equal(60, Value(Quarter(Before(Visits)), "2021-03-31"));
        Assert.Equal(50, Value(Quarter(Before(Before(Visits))), "2021-03-31"));
        Assert.Equal(40, Value(Quarter(LastYear(Visits)), "2021-03-31"));
        Assert.Equal(30, Value(Quarter(LastYear(Before(Visits))), "2021-03-31"));
        Assert.Equal(30, Value(Quarter(Before(LastYear(Visits))), "2021-03-31"));

        // 70 / 60 - 40 / 30: what stands in the brackets is all of the other period.
        Formula ratio = Join(FormulaOperator.Divide, Visits, Before(Visits));
        Assert.Equal(
            Rational.Fraction(70, 60) - Rational.Fraction(40, 30),
            Value(Quarter(Join(FormulaOperator.Subtract, ratio, LastYear(ratio))), "2021-03-31"));
    }

    [Fact]
    public void An_earlier_period_is_whole_while_this_one_runs()
    {
        Scene scene = Of("2021").Count("visits").Indicator("f", new Quantity.Computed(LastYear(Visits)))
            .Months("visits", 2020, 1, 12, 10m).Months("visits", 2021, 1, 6, 10m);

        Assert.Equal(120, Value(scene, "2021-06-30"));
    }

    [Fact]
    public void What_is_absent_of_an_earlier_period_is_absent_with_its_place() => Assert.Equal(
        new Absence(AbsenceReason.Missing, "visits, county, 2020"),
        Of("2021").Count("visits").Indicator("f", new Quantity.Computed(Before(Visits))).Rows("visits", ("2021", 1m))
            .Judge("2021-12-31", Watched).Absence);

    [Theory]
    [InlineData(ChildAggregate.Sum, 360)]
    [InlineData(ChildAggregate.Mean, 120)]
    [InlineData(ChildAggregate.Min, 60)]
    [InlineData(ChildAggregate.Max, 200)]
    [InlineData(ChildAggregate.Count, 3)]
    public void Numbers_of_the_units_below_are_put_together(ChildAggregate aggregate, int expected) =>
        Assert.Equal(expected, Value(Towns(new(aggregate, Visits), 200m, 60m, 100m), "2021-12-31"));

    [Fact]
    public void Conditions_of_the_units_below_are_counted_or_their_share_taken()
    {
        Assert.Equal(2, Value(Towns(new(ChildAggregate.Count, Busy), 200m, 60m, 100m), "2021-12-31"));
        Assert.Equal(
            Rational.Fraction(2, 3),
            Value(Towns(new(ChildAggregate.Share, Busy), 200m, 60m, 100m), "2021-12-31"));
    }

    [Fact]
    public void Of_the_units_below_the_same_period_is_meant_unless_the_formula_says_another()
    {
        Scene Both(Formula formula) => Towns(formula, null, 200m, 60m)
            .Row("visits", "a", "2020", 7m).Row("visits", "b", "2020", 5m);

        Assert.Equal(12, Value(Both(new Formula.OfChildren(ChildAggregate.Sum, Before(Visits))), "2021-12-31"));
        Assert.Equal(12, Value(Both(Before(new Formula.OfChildren(ChildAggregate.Sum, Visits))), "2021-12-31"));
    }

    [Theory]
    [InlineData("require", ChildAggregate.Sum, null)]
    [InlineData("skip", ChildAggregate.Sum, 260)]
    [InlineData("zero", ChildAggregate.Sum, 260)]
    [InlineData("skip", ChildAggregate.Mean, 130)]
    [InlineData("zero", ChildAggregate.Min, 0)]
    [InlineData("require", ChildAggregate.Count, 2)]
    public void An_absent_unit_counts_as_the_policy_of_the_indicator_says(
        string policy, ChildAggregate aggregate, int? expected)
    {
        Verdict verdict = Towns(new Formula.OfChildren(aggregate, Visits), Policy(policy), 200m, 60m, null)
            .Judge("2021-12-31", Watched);

        Assert.Equal(expected, verdict.Value.NumberOrNull);
        Assert.Equal(
            expected is null ? new Absence(AbsenceReason.Missing, "visits, c, 2021") : null, verdict.Absence);
    }

    [Theory]
    [InlineData("require", null)]
    [InlineData("skip", 1, 2)]
    [InlineData("zero", 1, 3)]
    public void An_absent_unit_leaves_a_share_open_or_is_left_out_or_does_not_meet_it(
        string policy, int? above, int below = 1) => Assert.Equal(
            above is { } number ? Rational.Fraction(number, below) : null,
            Towns(new Formula.OfChildren(ChildAggregate.Share, Busy), Policy(policy), 200m, 60m, null)
                .Judge("2021-12-31", Watched).Value.NumberOrNull);

    [Fact]
    public void A_unit_to_which_it_does_not_apply_is_left_out()
    {
        Scene scene = Towns(new Formula.OfChildren(ChildAggregate.Mean, Visits), 200m, 60m)
            .Unit("d", "county").Row("visits", "d", "2021", new ObservedValue.Absent(AbsenceReason.NotApplicable));

        Assert.Equal(130, Value(scene, "2021-12-31"));
    }

    [Theory]
    [InlineData(ChildAggregate.Sum, null)]
    [InlineData(ChildAggregate.Share, null)]
    [InlineData(ChildAggregate.Count, 0)]
    public void Without_units_below_there_is_no_number_but_a_count(ChildAggregate aggregate, int? expected)
    {
        Verdict verdict = Of("2021").Unit("county").Count("visits").Rows("visits", ("2021", 5m))
            .Indicator("f", new Quantity.Computed(
                new Formula.OfChildren(aggregate, aggregate == ChildAggregate.Share ? Busy : Visits)))
            .Judge("2021-12-31", Watched);

        Assert.Equal(expected, verdict.Value.NumberOrNull);
        Assert.Equal(expected is null ? AbsenceReason.Undefined : null, verdict.Absence?.Reason);
    }

    [Fact]
    public void A_part_of_nothing_is_no_share()
    {
        Formula share = new Formula.Call(FormulaFunction.Share, [Visits, new Formula.Variable("all")]);
        Scene All(decimal all) => Of("2021").Count("visits").Count("all")
            .Indicator("f", new Quantity.Computed(share)).Rows("visits", ("2021", 3m)).Rows("all", ("2021", all));

        Assert.Equal(Rational.Fraction(3, 4), Value(All(4m), "2021-12-31"));
        Assert.Equal(AbsenceReason.Undefined, All(0m).Judge("2021-12-31", Watched).Absence!.Reason);
    }

    [Fact]
    public void An_indicator_is_not_computed_from_its_own_past_or_its_own_parts()
    {
        Formula own = new Formula.Variable("f");
        Assert.All(
            new Formula[] { Before(own), new Formula.OfChildren(ChildAggregate.Sum, own) },
            formula => Assert.Throws<ArgumentException>(
                () => Of("2021").Indicator("f", new Quantity.Computed(formula)).Judge("2021-12-31", Watched)));
    }

    [Fact]
    public void Explanations_say_where_the_numbers_come_from()
    {
        Formula formula = Join(
            FormulaOperator.Add,
            new Formula.OfChildren(ChildAggregate.Share, Busy),
            Before(new Formula.OfChildren(ChildAggregate.Count, Visits)));
        Explanation why = Towns(formula, null, 200m, 60m).Row("visits", "a", "2020", 7m)
            .Evaluate("2021-12-31", Watched).Explain("t")!;
        string[] english = [.. why.Steps(Language.English).Select(step => step.Text)];
        string[] chinese = [.. why.Steps(Language.Chinese).Select(step => step.Text)];

        Assert.Contains("county, 2021: 0.5 = the share of 2 that meet it, 2 of 2 reported", english);
        Assert.Contains("a, 2021: holds, 200 >= 100", english);
        Assert.Contains("county, 2020: 1 = how many of 2 have a number", english);
        Assert.Contains("Visits, a, 2020: 7 = a given row", english, StringComparer.OrdinalIgnoreCase);
        Assert.Contains("county，2021年：0.5 = 2个中符合的比例，2项中2项已报告", chinese);
        Assert.Contains("county，2020年：1 = 2个中有数的个数", chinese);
    }

    [Fact]
    public void Random_plans_have_all_of_them()
    {
        string[] formulas = [.. Enumerable.Range(0, 200)
            .SelectMany(seed => PlanGenerator.Case((ulong)seed).Plan.Indicators)
            .Select(indicator => indicator.Quantity).OfType<Quantity.Computed>()
            .Select(computed => FormulaText.Write(computed.Expression))];

        string[] words = [.. FormulaWords.OfAggregates.Select(word => word + "(children("), .. FormulaWords.OfPeriods];
        Assert.All(words, word => Assert.Contains(formulas, text => text.Contains(word, StringComparison.Ordinal)));
        Assert.Contains(formulas, text => text.Contains("children(previous(", StringComparison.Ordinal));
    }

    private static Rational Value(Scene scene, string asOf) => scene.Judge(asOf, Watched).Value.Number;

    private static Formula.Earlier Before(Formula formula) => new(formula, PeriodShift.Previous);

    private static Formula.Earlier LastYear(Formula formula) => new(formula, PeriodShift.LastYear);

    private static Formula.Binary Join(FormulaOperator op, Formula left, Formula right) => new(op, left, right);

    private static MissingPolicy Policy(string word) => word switch
    {
        "skip" => new MissingPolicy.Skip(),
        "zero" => new MissingPolicy.Zero(),
        _ => new MissingPolicy.Require(),
    };

    private static Scene Towns(Formula.OfChildren formula, params decimal?[] visits) => Towns(formula, null, visits);

    // Towns a, b and so on below the county, each with its visits of 2021.
    private static Scene Towns(Formula formula, MissingPolicy? policy, params decimal?[] visits)
    {
        Scene scene = Of("2021").Unit("county").Count("visits").Indicator(
            "f", new Quantity.Computed(formula), made => made with { Missing = policy ?? made.Missing });
        for (int i = 0; i < visits.Length; i++)
        {
            string town = ((char)('a' + i)).ToString();
            scene = scene.Unit(town, "county");
            scene = visits[i] is { } number ? scene.Row("visits", town, "2021", number) : scene;
        }

        return scene;
    }
}
