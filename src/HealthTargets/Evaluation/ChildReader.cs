using HealthTargets.Formulas;
using HealthTargets.Indicators;
using HealthTargets.OrgUnits;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Evaluation;

/// <summary>
/// Puts together what a formula comes to for the units directly below: numbers as those of child units are put
/// together, under the policy of the indicator whose formula it is, and conditions as the measures count and share do.
/// </summary>
internal sealed class ChildReader(EvaluationContext context, Indicator indicator, MeasureScope scope)
{
    private static readonly NumberForm Bare = new(null, null, null);

    public Derivation Evaluate(Formula.OfChildren formula, Func<OrgUnitId, Derivation> valueOf)
    {
        LocalDate date = LocalDate.Min(scope.Period.End, context.AsOf);
        Derivation[] children = [.. UnitSelector
            .InOrder(context.Units, new UnitSelection.Children(), scope.Unit, date)
            .Select(child => valueOf(child) is var value ? value with
            {
                Unit = child,
                Period = value.Period ?? scope.Period,
            } : value)];
        return Whole(formula, children) with
        {
            Unit = scope.Unit,
            Period = scope.Period,
            Category = scope.Category,
            Through = children.Min(child => child.Through),
        };
    }

    private Derivation Whole(Formula.OfChildren formula, Derivation[] children) => formula.Aggregate switch
    {
        ChildAggregate.Share =>
            TruthTally.Of(DerivationKind.ShareTrue, children, indicator.Missing, scope, Bare, per: Rational.One),
        ChildAggregate.Count when formula.Operand.IsTruth =>
            TruthTally.Of(DerivationKind.CountTrue, children, indicator.Missing, scope, Bare),
        ChildAggregate.Count => Counted(children),
        _ => Combined(formula.Aggregate, children),
    };

    // Which have a number is known of each child, so this is never absent.
    private static Derivation Counted(Derivation[] children) => new()
    {
        Kind = DerivationKind.CountPresent,
        Inputs = [.. children],
        Result = Reading.Of(children.Count(child => child.Result.IsPresent)),
    };

    private Derivation Combined(ChildAggregate aggregate, Derivation[] children)
    {
        Aggregation aggregation = AggregationOf(aggregate);
        if (children.Length == 0)
        {
            return new Derivation
            {
                Kind = Aggregations.KindOf(aggregation),
                Result = Reading.Absent(
                    AbsenceReason.Undefined, $"{scope.Unit}, {scope.Period}", AbsenceCauses.NoUnitsBelow),
            };
        }

        Coverage coverage = new(
            children.Count(child => child.Result.IsPresent),
            children.Count(child => !AbsenceRules.DoesNotApply(child)),
            null);
        Derivation whole = IndicatorReader.Combined(
            indicator, ObservedSide.Value, aggregation, children, coverage, []);
        return whole with { Indicator = null, Form = null, Weight = null };
    }

    /// <summary>Gets how numbers of units are put together.</summary>
    public static Aggregation AggregationOf(ChildAggregate aggregate) => aggregate switch
    {
        ChildAggregate.Sum => Aggregation.Sum,
        ChildAggregate.Mean => Aggregation.Mean,
        ChildAggregate.Min => Aggregation.Min,
        ChildAggregate.Max => Aggregation.Max,
        _ => throw new InvalidOperationException("What is counted is not put together."),
    };
}
