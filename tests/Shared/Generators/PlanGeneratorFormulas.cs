using HealthTargets.Formulas;
using HealthTargets.Indicators;
using HealthTargets.Values;

namespace HealthTargets.TestSupport.Generators;

/// <summary>Random formulas that reach into other periods and units.</summary>
internal static class PlanGeneratorFormulas
{
    private static readonly IndicatorId[] Names =
        [new("visits"), new("cases"), new("beds"), new("rate"), new("level"), new("per-head"), new("people")];

    /// <summary>Draws a formula that has a given one in it, or stands instead of it.</summary>
    public static Formula Reaching(PlanGeneratorDraw draw, Formula formula) => draw.Below(5) switch
    {
        0 => Reach(draw, formula, 2),
        1 => Reach(draw, Plain(draw), 2),
        2 => new Formula.Call(FormulaFunction.Share, [formula, Reach(draw, Plain(draw), 1)]),
        3 => new Formula.Call(FormulaFunction.Coalesce, [Reach(draw, Plain(draw), 1), formula]),
        _ => new Formula.Binary(
            draw.Pick(FormulaOperator.Subtract, FormulaOperator.Add, FormulaOperator.Divide),
            formula,
            Reach(draw, draw.Chance(50) ? formula : Plain(draw), 2)),
    };

    private static Formula Plain(PlanGeneratorDraw draw) => PlanGeneratorIndicators.Expression(draw, Names, 1);

    private static Formula Reach(PlanGeneratorDraw draw, Formula formula, int depth)
    {
        Formula inner = depth > 1 && draw.Chance(35) ? Reach(draw, formula, depth - 1) : formula;
        return draw.Below(3) switch
        {
            0 => new Formula.Earlier(inner, draw.Pick(PeriodShift.Previous, PeriodShift.LastYear)),
            1 => new Formula.OfChildren(
                draw.Pick(
                    ChildAggregate.Sum, ChildAggregate.Mean, ChildAggregate.Min, ChildAggregate.Max, ChildAggregate.Count),
                inner),
            _ => new Formula.OfChildren(
                draw.Pick(ChildAggregate.Count, ChildAggregate.Share),
                new Formula.Binary(
                    draw.Pick(FormulaOperator.AtLeast, FormulaOperator.Less, FormulaOperator.Equal),
                    inner,
                    draw.Chance(50) ? new Formula.Constant(draw.Number(0, 9)) : Plain(draw))),
        };
    }
}
