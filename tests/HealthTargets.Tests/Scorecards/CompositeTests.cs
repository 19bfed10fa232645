using HealthTargets.Evaluation;
using HealthTargets.Formulas;
using HealthTargets.Plans;
using HealthTargets.Scorecards;
using HealthTargets.Targets;
using HealthTargets.Tests.Evaluation;
using HealthTargets.Values;
using static HealthTargets.Tests.Evaluation.Scene;
using static HealthTargets.Tests.Scorecards.CompositeScene;

namespace HealthTargets.Tests.Scorecards;

public sealed class CompositeTests
{
    // The numbers 90, 40 and 60; weights 2, 1 and 1.
    [Theory]
    [InlineData(CombinationForm.Mean, 0, "63.3333333333333", "30 13.3333333333333 20")]
    [InlineData(CombinationForm.WeightedMean, 0, "70", "45 10 15")] // (180 + 40 + 60) / 4
    [InlineData(CombinationForm.Sum, 0, "280", "180 40 60")]
    [InlineData(CombinationForm.GeometricMean, 0, "60", "28.4210526315789 12.6315789473684 18.9473684210526")] // 216000 = 60^3
    [InlineData(CombinationForm.Min, 0, "40", "0 40 0")]
    [InlineData(CombinationForm.Max, 0, "90", "90 0 0")]
    [InlineData(CombinationForm.Median, 0, "60", "0 0 60")]
    [InlineData(CombinationForm.Worst, 2, "50", "0 20 30")] // (40 + 60) / 2
    [InlineData(CombinationForm.AllOrNone, 0, "0", "0 0 0")] // 40 is not at least 50
    [InlineData(CombinationForm.KOf, 2, "100", "50 0 50")]
    [InlineData(CombinationForm.KOf, 3, "0", "0 0 0")]
    public void Each_combination_gives_its_number_and_what_each_part_brings(
        CombinationForm form, int count, string value, string contributions)
    {
        CompositeResult result = Combine(
            Composite("c", form, count, "a", "b", "c") with { Of = PartNumber.Value, Weights = [new("a", 2m)] },
            90m, 40m, 60m);

        Assert.Equal(value, result.Value.ToString());
        Assert.Equal(contributions, string.Join(' ', result.Parts.Select(part => part.Contribution)));
    }

    [Fact]
    public void All_or_none_is_all_when_every_part_is_attained() => Assert.Equal(
        "100", Combine(Composite("c", CombinationForm.AllOrNone, 0, "a", "b"), 50m, 99m).Value.ToString());

    [Fact]
    public void A_negative_number_has_no_geometric_mean() => Assert.Equal(
        AbsenceReason.Undefined,
        Combine(Composite(CombinationForm.GeometricMean, "a", "b"), -4m, 9m).Value.Absence!.Reason);

    [Fact]
    public void Among_equal_numbers_the_smaller_name_is_chosen() => Assert.Equal(
        ["a", "b"],
        Combine(Composite("c", CombinationForm.Worst, 2, "c", "b", "a") with { Of = PartNumber.Value }, 7m, 7m, 7m)
            .Parts.Where(part => part.Chosen).Select(part => part.Part).Order());

    // b reports nothing.
    [Theory]
    [InlineData(MissingPart.Exclude, "75", "45 0 30")]
    [InlineData(MissingPart.Zero, "50", "30 0 20")]
    [InlineData(MissingPart.Fail, null, "  ")]
    public void A_part_without_a_number_is_left_out_or_is_0_or_fails_the_rest(
        MissingPart missing, string? value, string contributions)
    {
        CompositeResult result = Combine(
            Composite(CombinationForm.Mean, "a", "b", "c") with { Missing = missing }, 90m, null, 60m);

        Assert.Equal(value, result.Value.NumberOrNull?.ToString());
        Assert.Equal(contributions, string.Join(' ', result.Parts.Select(part => part.Contribution)));
        Assert.Equal(new Coverage(2, 3, null), result.Coverage);
        Assert.Equal("b, town, 2021", result.Parts[1].Absence!.Place);
    }

    [Theory]
    [InlineData(2, "100")] // a and c hold already
    [InlineData(3, null)] // b could hold or not
    [InlineData(4, "0")] // d does not hold, so four can't
    public void At_least_so_many_is_open_while_a_missing_part_could_decide_it(int count, string? value) => Assert.Equal(
        value,
        Combine(Composite("c", CombinationForm.KOf, count, "a", "b", "c", "d"), 90m, null, 60m, 10m)
            .Value.NumberOrNull?.ToString());

    [Theory]
    [InlineData("0.66", true)]
    [InlineData("0.67", false)] // 2 of 3
    public void Below_the_least_coverage_there_is_no_value(string share, bool has)
    {
        CompositeResult result = Combine(
            Composite(CombinationForm.Mean, "a", "b", "c") with
            {
                CoverageMin = new(decimal.Parse(share, System.Globalization.CultureInfo.InvariantCulture), false),
            },
            90m, null, 60m);

        Assert.Equal(has, result.Value.IsPresent);
        Assert.Equal(has ? null : "c, town: 2 of 3 parts", result.Value.Absence?.Place);
    }

    // Town x lacks b; its siblings y and z have 20 and 40, so 30 stands in: (60 + 30) / 2.
    [Fact]
    public void A_missing_part_takes_the_mean_of_the_siblings_that_have_it()
    {
        CompositeResult x = Evaluate(
            ["a", "b"],
            [("x", [60m, null]), ("y", [0m, 20m]), ("z", [null, 40m])],
            Composite(CombinationForm.Mean, "a", "b") with { Missing = MissingPart.Impute })[0];

        Assert.Equal("45", x.Value.ToString());
        Assert.Equal([(false, "60"), (true, "30")], x.Parts.Select(part => (part.Imputed, part.Value.ToString())));
        Assert.Equal(new Coverage(1, 2, null), x.Coverage);
    }

    [Fact]
    public void Without_a_sibling_that_has_it_nothing_is_imputed() => Assert.False(
        Combine(Composite(CombinationForm.Mean, "a", "b") with { Missing = MissingPart.Impute }, 60m, null)
            .Value.IsPresent);

    [Fact]
    public void A_number_that_is_withheld_never_becomes_one()
    {
        Composite zero = Composite(CombinationForm.Mean, "a", "b") with { Missing = MissingPart.Zero };
        CompositeResult result = Assert.Single(CompositeRules.Evaluate(Scene.Of("2021").Stock("a").Stock("b")
            .With(plan => plan with { Composites = [zero] })
            .Rows("a", ("2021", 60m))
            .Row("b", "county", "2021", new HealthTargets.Observations.ObservedValue.Absent(AbsenceReason.Suppressed))
            .Evaluate("2021-12-31", Asked("a"), Asked("b"))));

        Assert.Equal(AbsenceReason.Suppressed, result.Value.Absence!.Reason);

        static Target Asked(string id) => Target(ValueOf(id), AtLeast(50m)) with { Id = new TargetId(id) };
    }

    [Fact]
    public void What_is_not_due_is_no_part()
    {
        CompositeResult result = Assert.Single(CompositeRules.Evaluate(Scene.Of("2021").Stock("a")
            .With(plan => plan with { Composites = [Composite(CombinationForm.Mean, "a", "b")] })
            .Rows("a", ("2021", 60m))
            .Evaluate(
                "2021-12-31",
                Target(ValueOf("a"), AtLeast(50m)) with { Id = new TargetId("a") },
                Target(ValueOf("a"), AtLeast(50m)) with { Id = new TargetId("b"), Period = Period("2022") })));

        Assert.Equal(("60", new Coverage(1, 1, null)), (result.Value.ToString(), result.Coverage));
        Assert.Equal(AbsenceReason.NotDue, result.Parts[1].Absence!.Reason);
    }

    // Goal one has 2 of 2, goal two 1 of 3: both have a value, yet 3 of 5 targets are below 80 %.
    [Fact]
    public void The_least_coverage_can_count_the_targets_below_all_composites_in_between()
    {
        Composite[] composites =
        [
            Composite("index", CombinationForm.Mean, 0, "#one", "#two") with { CoverageMin = new(0.8m, true) },
            Composite("one", CombinationForm.Mean, 0, "a", "b") with { Of = PartNumber.Value },
            Composite("two", CombinationForm.Mean, 0, "c", "d", "e") with { Of = PartNumber.Value },
        ];
        ValueList<CompositeResult> results =
            Evaluate(["a", "b", "c", "d", "e"], [("town", [60m, 80m, 30m, null, null])], composites);

        Assert.Equal(["index", "one", "two"], results.Select(result => result.Composite.Id.Value));
        Assert.Equal("index, town: 3 of 5 targets", results[0].Value.Absence!.Place);
        Assert.Equal(["70", "30"], results.Skip(1).Select(result => result.Value.ToString()));

        ValueList<CompositeResult> open = Evaluate(
            ["a", "b", "c", "d", "e"],
            [("town", [60m, 80m, 30m, null, null])],
            [composites[0] with { CoverageMin = null }, .. composites[1..]]);
        Assert.Equal("50", open[0].Value.ToString()); // (70 + 30) / 2
    }

    [Fact]
    public void The_parts_of_the_units_below_become_one_number_of_the_unit_above()
    {
        CompositeResult county = Assert.Single(Evaluate(
            ["a"],
            [("x", [60m]), ("y", [20m]), ("z", [null])],
            Composite(CombinationForm.WeightedMean, "a") with
            {
                Over = new UnitSelection.Children(),
                Weights = [new("x", 3m)],
            }));

        // (3 x 60 + 20) / 4
        Assert.Equal(("county", "50", new Coverage(2, 3, null)), (county.Unit.Value, county.Value.ToString(), county.Coverage));
        Assert.Equal(["x", "y", "z"], county.Parts.Select(part => part.Unit.Value));
    }

    [Theory]
    [InlineData(PartNumber.Value, "40")]
    [InlineData(PartNumber.Attainment, "0.8")] // 40 of 50
    [InlineData(PartNumber.Points, "4")] // 0.8 of 5 points
    [InlineData(PartNumber.Score, "80")]
    [InlineData(PartNumber.Fact, null)]
    public void The_number_of_a_target_is_its_score_its_attainment_its_value_or_its_points(
        PartNumber of, string? value) => Assert.Equal(value, Assert.Single(CompositeRules.Evaluate(
            Scene.Of("2021").Stock("a").Rows("a", ("2021", 40m))
                .With(plan => plan with { Composites = [Composite("c", CombinationForm.Mean, 0, "t") with { Of = of, Fact = "x" }] })
                .Evaluate("2021-12-31", Target(ValueOf("a"), AtLeast(50m)) with
                {
                    Points = 5m,
                    Scoring = new Scoring.Proportional(1.2m),
                }))).Value.NumberOrNull?.ToString());

    [Fact]
    public void A_target_without_points_is_scored_as_if_it_were_worth_a_hundred() => Assert.Equal(
        ["100", "0"],
        new[] { 50m, 49m }.Select(value =>
            Combine(Composite("c", CombinationForm.Mean, 0, "a"), value).Value.ToString()));

    [Fact]
    public void A_value_earns_the_first_grade_that_it_reaches() => Assert.Equal(
        ["A", "B", null],
        new[] { 80m, 79m, 9m }.Select(value => Combine(
            Composite(CombinationForm.Mean, "a") with { Grades = [new("A", 80m), new("B", 10m)] }, value).Grade));

    [Fact]
    public void The_targets_of_a_section_and_of_those_in_it_are_parts()
    {
        Composite composite = new()
        {
            Id = new CompositeId("c"),
            Parts = [new CompositePart.OfSection(new SectionId("outer"))],
            Of = PartNumber.Value,
        };
        PlanSection outer = new() { Id = new("outer"), Sections = [new PlanSection { Id = new("inner") }] };
        CompositeResult result = Assert.Single(CompositeRules.Evaluate(Scene.Of("2021").Stock("a").Rows("a", ("2021", 7m))
            .With(plan => plan with { Composites = [composite], Sections = [outer] })
            .Evaluate("2021-12-31", In("x", "inner"), In("y", "outer"), In("z", null))));

        Assert.Equal(["x", "y"], result.Parts.Select(part => part.Part));

        static Target In(string id, string? section) => Target(ValueOf("a"), AtLeast(1m)) with
        {
            Id = new TargetId(id),
            Section = section is null ? null : new SectionId(section),
        };
    }

    // The rule of two worst: green only if both are, red only if both are, else the mean of the two decides.
    [Theory]
    [InlineData("90 70 60", "yellow")] // 70 and 60: one green, one not
    [InlineData("90 95 75", "green")]
    [InlineData("10 90 20", "red")]
    [InlineData("10 60 90", "orange")] // 35: red by its number, yet only one of the two is
    [InlineData("10", "red")]
    public void A_class_follows_from_the_value_and_from_the_classes_of_the_chosen_parts(string values, string expected)
    {
        decimal?[] numbers = [.. values.Split(' ').Select(value =>
            (decimal?)decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture))];
        string[] names = [.. numbers.Select((_, place) => $"#p{place}")];
        Composite goal = Composite("goal", CombinationForm.Worst, 2, names) with
        {
            Classes =
            [
                new("green", All("green")),
                new("red", All("red")),
                new("yellow", From(55m)),
                new("orange", null),
            ],
        };
        Composite[] parts = [.. numbers.Select((_, place) =>
            Composite($"p{place}", CombinationForm.Mean, 0, ((char)('a' + place)).ToString()) with
            {
                Of = PartNumber.Value,
                Classes = [new("green", From(70m)), new("yellow", From(50m)), new("red", null)],
            })];
        ValueList<CompositeResult> results = Evaluate(
            [.. numbers.Select((_, place) => ((char)('a' + place)).ToString())], [("town", numbers)], [goal, .. parts]);

        Assert.Equal(expected, results[0].Class);

        static Formula All(string name) => new Formula.Binary(
            FormulaOperator.Equal, new Formula.CountOf(name), new Formula.Variable("chosen"));

        static Formula From(decimal limit) => new Formula.Binary(
            FormulaOperator.AtLeast, new Formula.Variable("value"), new Formula.Constant(limit));
    }

    [Fact]
    public void The_class_of_a_target_without_a_method_is_its_status() => Assert.Equal(
        ["met", "missed", "noData"],
        Combine(Composite(CombinationForm.Mean, "a", "b", "c"), 60m, 40m, null).Parts.Select(part => part.Class));

    [Fact]
    public void A_class_can_be_given_to_what_has_no_value() => Assert.Equal(
        "grey",
        Combine(
            Composite(CombinationForm.Mean, "a", "b") with
            {
                CoverageMin = new(0.9m, false),
                Classes = [new("grey", new Formula.Binary(
                    FormulaOperator.Less, new Formula.Variable("reported"), new Formula.Variable("expected")))],
            },
            60m, null).Class);

    [Fact]
    public void A_composite_that_is_made_of_itself_is_refused() => Assert.Throws<ArgumentException>(() => Evaluate(
        ["a"], [("x", [1m])],
        Composite("one", CombinationForm.Mean, 0, "#two"), Composite("two", CombinationForm.Mean, 0, "#one")));
}
