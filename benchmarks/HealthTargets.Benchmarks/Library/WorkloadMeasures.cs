using HealthTargets.Benchmarks.Workload;
using HealthTargets.Formulas;
using HealthTargets.Indicators;
using HealthTargets.Targets;

namespace HealthTargets.Benchmarks.Library;

/// <summary>The measures of W: as the plan language has them, and each as a formula over what is reported.</summary>
public static class WorkloadMeasures
{
    public static IEnumerable<Indicator> IndicatorsOf(WorkloadTarget target, bool asFormulas)
    {
        IndicatorId id = WorkloadPlans.IndicatorOf(target.Index);
        if (!asFormulas)
        {
            return [new Indicator { Id = id, Quantity = QuantityOf(target) }];
        }

        Formula value = new Formula.Variable(id.Value);
        Formula formula = target.IsQuotient
            ? Divide(Times(target.Scale, new Formula.Variable(Above(id).Value)), new Formula.Variable(Below(id).Value))
            : Times(1, value);
        return
        [
            new Indicator { Id = Computed(id), Quantity = new Quantity.Computed(formula) },
            .. target.IsQuotient
                ? new[]
                {
                    new Indicator { Id = Above(id), Quantity = new Quantity.Index() },
                    new Indicator { Id = Below(id), Quantity = new Quantity.Index() },
                }
                : [new Indicator { Id = id, Quantity = new Quantity.Index() }],
        ];
    }

    public static Measure MeasureOf(WorkloadTarget target, bool asFormulas)
    {
        IndicatorId id = WorkloadPlans.IndicatorOf(target.Index);
        Measure value = new Measure.Value(asFormulas ? Computed(id) : id);
        return target.Kind == WorkloadKind.Change
            ? new Measure.Change(value, ChangeForm.Points, new ChangeReference.Previous())
            : value;
    }

    /// <summary>Gets the name of the numerator where it is reported by itself.</summary>
    public static IndicatorId Above(IndicatorId id) => new(id.Value + "_above");

    /// <summary>Gets the name of the denominator where it is reported by itself.</summary>
    public static IndicatorId Below(IndicatorId id) => new(id.Value + "_below");

    private static IndicatorId Computed(IndicatorId id) => new(id.Value + "_computed");

    private static Quantity QuantityOf(WorkloadTarget target) => target.IsQuotient
        ? new Quantity.Ratio(null, null, target.Scale)
        : new Quantity.Index();

    private static Formula.Binary Times(decimal factor, Formula formula) =>
        new Formula.Binary(FormulaOperator.Multiply, new Formula.Constant(factor), formula);

    private static Formula.Binary Divide(Formula left, Formula right) =>
        new Formula.Binary(FormulaOperator.Divide, left, right);
}
