using HealthTargets.Formulas;
using HealthTargets.Indicators;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Tests.Evaluation.Oracle;

/// <summary>The value of a formula of an indicator: docs/expressions.md, word for word.</summary>
internal sealed class OracleFormulas(
    OracleIndicators indicators, OracleUnits units, Indicator owner, CategoryId? category, LocalDate asOf)
{
    public Answer Value(Formula formula, OrgUnitId unit, ReportingPeriod period)
    {
        switch (formula)
        {
            case Formula.Constant constant:
                return Answer.Of(constant.Value) with { Seen = false };
            case Formula.Variable variable:
                return indicators.Named(new(variable.Name), unit, period, category);
            case Formula.Negate negate:
                Answer negated = Value(negate.Operand, unit, period);
                return negated.Number is { } number
                    ? Answer.Of((Exact)0 - number) with { Seen = negated.Seen, Through = negated.Through }
                    : negated;
            case Formula.Call call:
                return Call(call.Function, [.. call.Arguments.Select(one => Value(one, unit, period))]);
            case Formula.Binary binary:
                Answer left = Value(binary.Left, unit, period);
                Answer right = Value(binary.Right, unit, period);
                return Binary(binary.Operator, left, right) with
                {
                    Seen = left.Seen || right.Seen,
                    Through = left.Through ?? right.Through,
                };
            case Formula.Earlier earlier:
                ReportingPeriod before = earlier.Shift == PeriodShift.LastYear
                    ? period.SamePeriodLastYear()
                    : period.Previous();
                return Value(earlier.Operand, unit, before) with { Through = null };
            case Formula.OfChildren below:
                Answer[] answers = [.. units.Children(unit, asOf < period.End ? asOf : period.End)
                    .OrderBy(child => child.Value, StringComparer.Ordinal)
                    .Select(child => Value(below.Operand, child, period))];
                return Below(below, answers) with { Through = answers.Min(answer => answer.Through) };
            default:
                throw new InvalidOperationException("An expression of an unknown form.");
        }
    }

    private Answer Below(Formula.OfChildren formula, Answer[] all)
    {
        bool isTruth = formula.Operand is Formula.Binary { Operator: > FormulaOperator.Divide };
        switch (formula.Aggregate)
        {
            case ChildAggregate.Share:
                Answer percent = OracleMeasures.Share(true, all, owner.Missing);
                return percent.Number is { } number ? percent with { Number = number / 100 } : percent;
            case ChildAggregate.Count when isTruth:
                return OracleMeasures.Share(false, all, owner.Missing);
            case ChildAggregate.Count:
                return Answer.Of(all.Count(one => one.Number is not null)).From(all);
            default:
                return Numbers(formula.Aggregate, all);
        }
    }

    private Answer Numbers(ChildAggregate aggregate, Answer[] all)
    {
        if (all.Length == 0)
        {
            return Answer.No(AbsenceReason.Undefined) with { Seen = false };
        }

        // What counts as 0 was not read.
        bool isSum = aggregate == ChildAggregate.Sum;
        bool zeros = owner.Missing is MissingPolicy.Zero && !all.Any(one => one.Why == AbsenceReason.Suppressed);
        Answer[] read = zeros ? [.. all.Where(one => one.Number is not null || (isSum && !one.Applies))] : all;
        Aggregation aggregation = aggregate switch
        {
            ChildAggregate.Sum => Aggregation.Sum,
            ChildAggregate.Mean => Aggregation.Mean,
            ChildAggregate.Min => Aggregation.Min,
            _ => Aggregation.Max,
        };
        return OracleIndicators.Join(owner, aggregation, all).From(read);
    }

    // What was read for all arguments was read, whichever of them is the answer.
    private static Answer Call(FormulaFunction function, Answer[] x)
    {
        Answer first = Array.Find(x, one => one.Number is null) ?? x[0];
        Answer answer = function switch
        {
            FormulaFunction.Coalesce => Array.Find(x, one => one.Number is not null) ?? x[0],
            FormulaFunction.If => x[0].Number is not { } condition ? x[0] : x[condition.Sign != 0 ? 1 : 2],
            _ when first.Number is null => first,
            FormulaFunction.Share => Binary(FormulaOperator.Divide, x[0], x[1]),
            FormulaFunction.Min => x.MinBy(one => one.Number)!,
            _ => x.MaxBy(one => one.Number)!,
        };
        return answer with
        {
            Seen = x.Any(one => one.Seen),
            Through = Array.Find(x, one => one.Through is not null)?.Through,
        };
    }

    private static Answer Binary(FormulaOperator op, Answer left, Answer right) => (left.Number, right.Number) switch
    {
        ({ } a, { } b) => op switch
        {
            FormulaOperator.Add => Answer.Of(a + b),
            FormulaOperator.Subtract => Answer.Of(a - b),
            FormulaOperator.Multiply => Answer.Of(a * b),
            FormulaOperator.Less => Answer.Of(a.CompareTo(b) < 0 ? 1 : 0),
            FormulaOperator.AtLeast => Answer.Of(a.CompareTo(b) >= 0 ? 1 : 0),
            FormulaOperator.Equal => Answer.Of(a.CompareTo(b) == 0 ? 1 : 0),
            FormulaOperator.Divide => b.Sign == 0 ? Answer.No(AbsenceReason.Undefined) : Answer.Of(a / b),
            _ => throw new InvalidOperationException("An operator that no generated plan has."),
        },
        _ => Answer.No((left.Why ?? right.Why)!.Value),
    };
}
