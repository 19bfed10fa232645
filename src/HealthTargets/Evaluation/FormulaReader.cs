using HealthTargets.Formulas;
using HealthTargets.Indicators;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>Derives the value of a formula indicator for one unit and period.</summary>
/// <param name="context">What the evaluation shares.</param>
/// <param name="reader">Reads the indicators that it names.</param>
/// <param name="indicator">The indicator whose formula it is.</param>
/// <param name="unit">The unit.</param>
/// <param name="period">The period.</param>
/// <param name="category">The population group, or null for the whole.</param>
internal sealed class FormulaReader(
    EvaluationContext context,
    IndicatorReader reader,
    Indicator indicator,
    OrgUnitId unit,
    ReportingPeriod period,
    CategoryId? category)
{
    public Derivation Evaluate(Formula formula) => formula switch
    {
        Formula.Constant constant => new Derivation
        {
            Kind = DerivationKind.Given,
            Result = Reading.Of(constant.Value),
        },
        Formula.Variable variable => Variable(new IndicatorId(variable.Name)),
        Formula.Negate negate => Joined(
            DerivationKind.Negate, null, [Evaluate(negate.Operand)], x => FormulaRules.Negate(x[0])),
        Formula.Not not => Joined(DerivationKind.Not, null, [Evaluate(not.Operand)], x => FormulaRules.Not(x[0])),
        Formula.Binary binary => Binary(binary.Operator, Evaluate(binary.Left), Evaluate(binary.Right)),
        Formula.Call call => Joined(
            DerivationKind.Function,
            FormulaFunctions.Of(call.Function).Name,
            [.. call.Arguments.Select(Evaluate)],
            x => FunctionRules.Apply(call.Function, x)),
        Formula.Earlier earlier => Earlier(earlier),
        Formula.OfChildren below => new ChildReader(context, indicator, new(unit, period, category, period, null))
            .Evaluate(below, child => For(child, period).Evaluate(below.Operand)),
        _ => throw new InvalidOperationException("An expression of an unknown form."),
    };

    private FormulaReader For(OrgUnitId other, ReportingPeriod when) =>
        new(context, reader, indicator, other, when, category);

    // What is known of the earlier period only in part says nothing of how far this period is known.
    private Derivation Earlier(Formula.Earlier formula)
    {
        if (!PeriodShifts.TryApply(formula.Shift, period, out ReportingPeriod earlier))
        {
            return new Derivation
            {
                Kind = DerivationKind.Given,
                Unit = unit,
                Result = Reading.Absent(AbsenceReason.Undefined, $"{unit}, {period}", AbsenceCauses.NoPeriodBefore),
            };
        }

        Derivation value = For(unit, earlier).Evaluate(formula.Operand);
        return value with { Period = value.Period ?? earlier, Through = null };
    }

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

    private Derivation Binary(FormulaOperator op, Derivation left, Derivation right)
    {
        DerivationKind kind = op switch
        {
            FormulaOperator.Add => DerivationKind.Add,
            FormulaOperator.Subtract => DerivationKind.Subtract,
            FormulaOperator.Multiply => DerivationKind.Multiply,
            FormulaOperator.Divide => DerivationKind.Divide,
            FormulaOperator.And => DerivationKind.All,
            FormulaOperator.Or => DerivationKind.Any,
            _ => DerivationKind.Compared,
        };
        string divisor = $"{right.Indicator ?? indicator.Id}, {unit}, {period}";
        return Joined(
            kind,
            kind == DerivationKind.Compared ? FormulaText.SignOf(op) : null,
            [left, right],
            x => FormulaRules.Apply(op, x[0], x[1], divisor));
    }

    private Derivation Joined(
        DerivationKind kind, string? label, Derivation[] inputs, Func<IReadOnlyList<Reading>, Reading> compute) => new()
        {
            Kind = kind,
            Label = label,
            Inputs = [.. inputs],
            Coverage = inputs.Select(input => input.Coverage).FirstOrDefault(coverage => coverage is not null),
            Through = inputs.Select(input => input.Through).FirstOrDefault(through => through is not null),
            Result = compute([.. inputs.Select(input => input.Result)])
                .At(EvaluationContext.Place(indicator.Id, unit, period, category)),
        };
}
