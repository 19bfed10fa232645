using HealthTargets.Formulas;
using HealthTargets.Indicators;
using HealthTargets.Values;

namespace HealthTargets.Tests.Indicators;

public sealed class IndicatorTests
{
    // The table of DESIGN.md, 4.1.
    public static TheoryData<Quantity, Aggregation, Aggregation> Kinds => new()
    {
        { new Quantity.Count(), Aggregation.Sum, Aggregation.Sum },
        { new Quantity.Stock(), Aggregation.Last, Aggregation.Sum },
        { new Quantity.Ratio(null, null, 100m), Aggregation.None, Aggregation.None },
        { new Quantity.Mean(), Aggregation.WeightedMean, Aggregation.WeightedMean },
        { new Quantity.Index(), Aggregation.Last, Aggregation.None },
        { new Quantity.Stage(new StageScale(["none", "certified"])), Aggregation.Last, Aggregation.None },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_kind_decides_how_numbers_come_together(Quantity kind, Aggregation overTime, Aggregation overUnits)
    {
        Indicator indicator = new() { Id = new IndicatorId("x"), Quantity = kind };

        Assert.Equal((overTime, overUnits), (indicator.OverTime, indicator.OverUnits));
        Assert.Equal(Aggregation.Max, (indicator with { DeclaredOverTime = Aggregation.Max }).OverTime);
        Assert.Equal(Aggregation.Mean, (indicator with { DeclaredOverUnits = Aggregation.Mean }).OverUnits);
    }

    [Fact]
    public void A_scale_knows_the_place_of_each_stage_and_no_other()
    {
        StageScale scale = new(["none", "applied", "certified"]);

        Assert.Equal(0, scale.PlaceOf("none"));
        Assert.Equal(2, scale.PlaceOf("certified"));
        Assert.Null(scale.PlaceOf("Certified"));
        Assert.Equal(new StageScale(["none", "applied", "certified"]), scale);
    }

    [Fact]
    public void A_formula_names_its_inputs_once_in_order_of_appearance()
    {
        Formula.Variable beds = new("beds");
        Formula.Variable visits = new("visits");
        Formula formula = new Formula.Binary(
            FormulaOperator.Divide,
            new Formula.Binary(FormulaOperator.Add, visits, new Formula.Negate(beds)),
            new Formula.Binary(FormulaOperator.Multiply, visits, new Formula.Constant(2m)));

        Assert.Equal([visits.Name, beds.Name], formula.Inputs());
    }

    [Fact]
    public void An_indicator_without_a_name_is_shown_by_its_identifier()
    {
        Indicator indicator = new() { Id = new IndicatorId("beds"), Quantity = new Quantity.Stock() };

        Assert.Equal("beds", indicator.NameIn(Language.English));
        Assert.Equal("床位", (indicator with { Name = new LocalizedText(null, "床位") }).NameIn(Language.English));
    }
}
