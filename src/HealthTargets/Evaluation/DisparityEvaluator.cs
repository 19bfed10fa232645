using HealthTargets.Indicators;
using HealthTargets.OrgUnits;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Evaluation;

/// <summary>
/// Takes disparities between population groups or units: two numbers, each a group, the whole, or the highest, lowest
/// or mean group, of which one is subtracted from the other or divided by it.
/// </summary>
internal sealed class DisparityEvaluator(EvaluationContext context, MeasureEvaluator measures)
{
    public Derivation Evaluate(Measure.Disparity disparity, MeasureScope scope)
    {
        Derivation[] groups = [.. Scopes(disparity, scope)
            .Select(group => measures.OfPeer(disparity.Of, group) with { Category = group.Category })];
        (Derivation first, Derivation second) = disparity.Reference switch
        {
            DisparityReference.Extremes => (
                Joined(disparity, DerivationKind.Max, groups, scope, 2),
                Joined(disparity, DerivationKind.Min, groups, scope, 2)),
            DisparityReference.Ends => groups.Length < 2
                ? (Nothing(scope), Nothing(scope))
                : (groups[0], groups[^1]),
            _ => (measures.OfPeer(disparity.Of, scope), Reference(disparity, groups, scope)),
        };
        bool divides = disparity.Form == DisparityForm.Ratio;
        Derivation[] applying = [.. groups.Where(group => !AbsenceRules.DoesNotApply(group))];
        return new()
        {
            Kind = divides ? DerivationKind.Divide : DerivationKind.Subtract,
            Unit = scope.Unit,
            Period = scope.Period,
            Category = scope.Category,
            Form = measures.FormOf(disparity),
            Inputs = [first, second],
            Coverage = new Coverage(applying.Count(group => group.Result.IsPresent), applying.Length, null),
            Result = AbsenceRules.FirstAbsence([first, second]) is { } absence ? Reading.Absent(absence)
                : !divides ? Reading.Of(first.Result.Number - second.Result.Number)
                : second.Result.Number.Sign == 0
                    ? Reading.Absent(
                        AbsenceReason.Undefined, $"{scope.Unit}, {scope.Period}", AbsenceCauses.DivisionByZero)
                    : Reading.Of(first.Result.Number / second.Result.Number),
        };
    }

    private IEnumerable<MeasureScope> Scopes(
        Measure.Disparity disparity, MeasureScope scope) => disparity.Between switch
    {
        DisparityGroups.Categories categories =>
            categories.Ids.Select(category => scope with { Category = category }),
        DisparityGroups.Units units => Units(units.Selection, disparity.Reference, scope)
            .Select(unit => scope with { Unit = unit }),
        _ => throw new InvalidOperationException("Groups of an unknown form."),
    };

    // Only the first and the last of a list depend on its order; elsewhere the order of a file must change nothing.
    private IReadOnlyList<OrgUnitId> Units(UnitSelection units, DisparityReference reference, MeasureScope scope)
    {
        LocalDate date = LocalDate.Min(scope.Period.End, context.AsOf);
        return reference == DisparityReference.Ends
            ? UnitSelector.Select(context.Units, units, scope.Unit, date)
            : UnitSelector.InOrder(context.Units, units, scope.Unit, date);
    }

    private Derivation Reference(Measure.Disparity disparity, Derivation[] groups, MeasureScope scope)
    {
        bool highest = (disparity.Best == Direction.Higher) == (disparity.Reference == DisparityReference.Best);
        DerivationKind kind = disparity.Reference == DisparityReference.Mean ? DerivationKind.Mean
            : highest ? DerivationKind.Max
            : DerivationKind.Min;
        return Joined(disparity, kind, groups, scope, 1);
    }

    private Derivation Joined(
        Measure.Disparity disparity, DerivationKind kind, Derivation[] groups, MeasureScope scope, int groupsMin)
    {
        Derivation[] applying = [.. groups.Where(group => !AbsenceRules.DoesNotApply(group))];
        Rational[] present = [.. applying.Where(one => one.Result.IsPresent).Select(one => one.Result.Number)];
        Absence? absence = AbsenceRules.FirstAbsence(applying);
        bool tolerated = disparity.Missing is MissingPolicy.Skip && present.Length > 0;
        return new()
        {
            Kind = kind,
            Unit = scope.Unit,
            Period = scope.Period,
            Form = measures.FormOf(disparity.Of),
            Inputs = [.. applying],
            Coverage = new Coverage(present.Length, applying.Length, null),
            Warnings = absence is null || !tolerated ? [] : [new(WarningKind.Incomplete, absence.Place)],
            Result = absence is not null && !tolerated ? Reading.Absent(absence)
                : present.Length < groupsMin ? Nothing(scope).Result
                : Reading.Of(kind switch
                {
                    DerivationKind.Max => present.Max(),
                    DerivationKind.Min => present.Min(),
                    _ => present.Aggregate(Rational.Zero, (sum, number) => sum + number) / present.Length,
                }),
        };
    }

    private static Derivation Nothing(MeasureScope scope) => new()
    {
        Kind = DerivationKind.Given,
        Unit = scope.Unit,
        Period = scope.Period,
        Result = Reading.Absent(AbsenceReason.Undefined, $"{scope.Unit}, {scope.Period}", AbsenceCauses.TooFewGroups),
    };
}
