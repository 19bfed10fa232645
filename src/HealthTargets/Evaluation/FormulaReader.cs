using HealthTargets.Indicators;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>Evaluates the expression of a formula indicator for one unit and period.</summary>
internal sealed class FormulaReader(
    EvaluationContext context, IndicatorReader reader, OrgUnitId unit, ReportingPeriod period, CategoryId? category)
{
    public Derivation Evaluate(Formula formula) => formula switch
    {
        Formula.Constant constant => new Derivation
        {
            Kind = DerivationKind.Given,
            Result = Reading.Of(constant.Value),
        },
        Formula.Variable variable => Variable(variable.Indicator),
        Formula.Negate negate => Negate(Evaluate(negate.Operand)),
        Formula.Binary binary => Binary(binary.Operator, Evaluate(binary.Left), Evaluate(binary.Right)),
        _ => throw new InvalidOperationException("An expression of an unknown form."),
    };

    // A name that no plan declares has no kind, so nothing is known of how it adds up: only a report for exactly this
    // unit and period will do.
    private Derivation Variable(IndicatorId id) => context.Find(id) is not null
        ? reader.Value(id, unit, period, category)
        : reader.Reported(
            new Indicator { Id = id, Quantity = new Quantity.Index(), DeclaredOverTime = Aggregation.None },
            ObservedSide.Value,
            unit,
            period,
            category);

    private static Derivation Negate(Derivation operand) => new()
    {
        Kind = DerivationKind.Negate,
        Inputs = [operand],
        Result = operand.Result.IsPresent ? Reading.Of(-operand.Result.Number) : operand.Result,
    };

    private Derivation Binary(FormulaOperator op, Derivation left, Derivation right) => new()
    {
        Kind = op switch
        {
            FormulaOperator.Add => DerivationKind.Add,
            FormulaOperator.Subtract => DerivationKind.Subtract,
            FormulaOperator.Multiply => DerivationKind.Multiply,
            _ => DerivationKind.Divide,
        },
        Inputs = [left, right],
        Coverage = left.Coverage ?? right.Coverage,
        Through = left.Through ?? right.Through,
        Result = Compute(op, left, right),
    };

    private Reading Compute(FormulaOperator op, Derivation left, Derivation right)
    {
        if (AbsenceRules.FirstAbsence([left, right]) is { } absence)
        {
            return Reading.Absent(absence);
        }

        (Rational a, Rational b) = (left.Result.Number, right.Result.Number);
        return op switch
        {
            FormulaOperator.Add => Reading.Of(a + b),
            FormulaOperator.Subtract => Reading.Of(a - b),
            FormulaOperator.Multiply => Reading.Of(a * b),
            _ when b.Sign == 0 => Reading.Absent(
                AbsenceReason.Undefined, $"{right.Indicator?.Value ?? "the divisor"}, {unit}, {period}: division by 0"),
            _ => Reading.Of(a / b),
        };
    }
}
