using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>
/// Decides whether a criterion holds: 1, 0, or an absence where an absent number leaves it open. An absent part does
/// not matter where the others decide already (three-valued logic of Kleene).
/// </summary>
internal sealed class CriterionEvaluator(EvaluationContext context, MeasureEvaluator measures)
{
    public Derivation Evaluate(Criterion criterion, MeasureScope scope) => criterion switch
    {
        Criterion.Within within => Within(within, scope),
        Criterion.All all => Joined(DerivationKind.All, all.Parts, all.Parts.Count, scope),
        Criterion.Any any => Joined(DerivationKind.Any, any.Parts, 1, scope),
        Criterion.AtLeastOf some => Joined(DerivationKind.AtLeastOf, some.Parts, some.Minimum, scope),
        Criterion.Not not => Not(Evaluate(not.Part, scope)),
        _ => throw new InvalidOperationException("A criterion of an unknown form."),
    };

    /// <summary>Compares a number that was derived already.</summary>
    public static Derivation Compare(
        Derivation value, Bound bound, BoundLimits limits, BoundOverride? other = null) => new()
    {
        Kind = DerivationKind.Within,
        Unit = value.Unit,
        Period = value.Period,
        Category = value.Category,
        Inputs = [value, .. limits.Steps],
        Bound = bound,
        Override = other,
        Coverage = value.Coverage,
        Result = !value.Result.IsPresent ? value.Result
            : limits.Range is { } range ? Truth(range.Contains(value.Result.Number))
            : Reading.Absent(limits.Absence!),
    };

    public static Reading Truth(bool holds) => Reading.Of(holds ? Rational.One : Rational.Zero);

    private Derivation Within(Criterion.Within within, MeasureScope scope)
    {
        Derivation value = measures.Evaluate(within.Measure, scope);
        NumberForm form = measures.FormOf(within.Measure);
        BoundLimits limits = measures.Limits.Resolve(within.Bound, form, scope);
        return Compare(IncompleteRules.Decide(value, limits.Range, context), within.Bound, limits);
    }

    private Derivation Joined(DerivationKind kind, ValueList<Criterion> parts, int needed, MeasureScope scope)
    {
        Derivation[] inputs = [.. parts.Select(part => Evaluate(part, scope))];
        return new Derivation
        {
            Kind = kind,
            Unit = scope.Unit,
            Period = scope.Period,
            Category = scope.Category,
            Inputs = [.. inputs],
            Factor = kind == DerivationKind.AtLeastOf ? (Rational)needed : null,
            Result = AtLeast(needed, inputs),
        };
    }

    /// <summary>Decides whether at least so many of some truths hold.</summary>
    public static Reading AtLeast(int needed, Derivation[] inputs)
    {
        int holding = inputs.Count(input => input.Result.IsPresent && input.Result.Number.Sign > 0);
        int open = inputs.Count(input => !input.Result.IsPresent);
        return holding >= needed ? Truth(true)
            : holding + open < needed ? Truth(false)
            : Reading.Absent(AbsenceRules.FirstAbsence(inputs)!);
    }

    private static Derivation Not(Derivation part) => new()
    {
        Kind = DerivationKind.Not,
        Unit = part.Unit,
        Period = part.Period,
        Category = part.Category,
        Inputs = [part],
        Result = part.Result.IsPresent ? Truth(part.Result.Number.Sign == 0) : part.Result,
    };
}
