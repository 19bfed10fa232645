using HealthTargets.Formulas;
using HealthTargets.Indicators;
using HealthTargets.Values;

namespace HealthTargets.TestSupport.Generators;

/// <summary>Random indicators of every kind.</summary>
internal static class PlanGeneratorIndicators
{
    public static StageScale Scale { get; } = new(["none", "applied", "reviewed", "certified"]);

    public static IReadOnlyList<Indicator> Declared(PlanGeneratorDraw draw)
    {
        IndicatorId visits = new("visits");
        IndicatorId beds = new("beds");
        IndicatorId rate = new("rate");
        return
        [
            One(draw, visits, new Quantity.Count()),
            One(draw, new IndicatorId("cases"), new Quantity.Count()),
            One(draw, beds, new Quantity.Stock()),
            One(draw, new IndicatorId("level"), new Quantity.Index()),
            One(draw, new IndicatorId("stay"), new Quantity.Mean()),
            One(draw, rate, new Quantity.Ratio(null, null, draw.Pick(100m, 1000m))),
            One(draw, new IndicatorId("per-bed"), new Quantity.Ratio(visits, beds, 1m)),
            One(draw, new IndicatorId("per-head"), new Quantity.Ratio(visits, new IndicatorId("people"), 100m)
            {
                Exclude = draw.Chance(30) ? [new IndicatorId("cases")] : [],
            }),
            One(draw, new IndicatorId("centre"), new Quantity.Stage(Scale)),
            One(draw, new IndicatorId("days"), Reaching(draw, Expression(draw, [visits, beds, rate], 2))),
        ];
    }

    private static Indicator One(PlanGeneratorDraw draw, IndicatorId id, Quantity quantity) => new()
    {
        Id = id,
        Quantity = quantity,
        Name = PlanGeneratorTexts.Title(draw),
        Unit = quantity is Quantity.Stage || draw.Chance(50) ? null : LocalizedText.Same(draw.Pick("%", "人", "CNY/person")),
        Decimals = quantity is Quantity.Stage || draw.Chance(50) ? null : draw.Below(3),
        Better = draw.Pick(Direction.Higher, Direction.Lower, Direction.Neither),
        DeclaredOverTime = OverTime(draw, quantity),
        DeclaredOverUnits = OverUnits(draw, quantity),
        Missing = Policy(draw, quantity),
    };

    private static Aggregation? OverTime(PlanGeneratorDraw draw, Quantity quantity) => quantity switch
    {
        Quantity.Stock or Quantity.Index when draw.Chance(30) => draw.Pick(
            Aggregation.Mean, Aggregation.Min, Aggregation.Max, Aggregation.Median, Aggregation.First, Aggregation.Count),
        _ => null,
    };

    private static Aggregation? OverUnits(PlanGeneratorDraw draw, Quantity quantity) => quantity switch
    {
        Quantity.Index when draw.Chance(40) => draw.Pick(Aggregation.Mean, Aggregation.Max, Aggregation.Median),
        Quantity.Count or Quantity.Stock when draw.Chance(10) => draw.Pick(Aggregation.None, Aggregation.Max),
        _ => null,
    };

    private static MissingPolicy Policy(PlanGeneratorDraw draw, Quantity quantity) => draw.Below(8) switch
    {
        0 => new MissingPolicy.Skip(),
        1 when quantity is Quantity.Count or Quantity.Computed => new MissingPolicy.Zero(),
        2 when quantity is Quantity.Stock or Quantity.Index or Quantity.Stage =>
            new MissingPolicy.CarryForward(draw.Between(1, 400)),
        _ => new MissingPolicy.Require(),
    };

    // Draws of their own, so that the plan of a seed is otherwise what it was before formulas could say this.
    private static Quantity.Computed Reaching(PlanGeneratorDraw draw, Formula formula)
    {
        PlanGeneratorDraw aside = draw.Aside();
        return new(aside.Chance(40) ? formula : PlanGeneratorFormulas.Reaching(aside, formula));
    }

    private static FormulaOperator[] Arithmetic { get; } =
        [FormulaOperator.Add, FormulaOperator.Subtract, FormulaOperator.Multiply, FormulaOperator.Divide];

    internal static Formula Expression(PlanGeneratorDraw draw, IReadOnlyList<IndicatorId> names, int depth)
    {
        if (depth == 0 || draw.Chance(20))
        {
            return draw.Chance(70)
                ? new Formula.Variable(draw.Chance(90) ? draw.Pick(names).Value : "people")
                : new Formula.Constant(draw.Number(0, 9));
        }

        if (draw.Chance(15))
        {
            return new Formula.Call(
                draw.Pick([FormulaFunction.Min, FormulaFunction.Max, FormulaFunction.Coalesce]),
                [Expression(draw, names, depth - 1), Expression(draw, names, depth - 1)]);
        }

        if (draw.Chance(10))
        {
            return new Formula.Call(
                FormulaFunction.If,
                [
                    new Formula.Binary(
                        draw.Pick([FormulaOperator.AtLeast, FormulaOperator.Less, FormulaOperator.Equal]),
                        Expression(draw, names, depth - 1),
                        Expression(draw, names, depth - 1)),
                    Expression(draw, names, depth - 1),
                    Expression(draw, names, depth - 1),
                ]);
        }

        return draw.Chance(10)
            ? new Formula.Negate(Expression(draw, names, depth - 1))
            : new Formula.Binary(
                draw.Pick(Arithmetic),
                Expression(draw, names, depth - 1),
                Expression(draw, names, depth - 1));
    }
}
