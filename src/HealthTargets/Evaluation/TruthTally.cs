using HealthTargets.Indicators;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>Counts for how many units or plans a condition holds, or takes their share.</summary>
internal static class TruthTally
{
    /// <param name="kind">A count or a share.</param>
    /// <param name="all">The truths. Units to which the condition does not apply are left out of numerator and
    /// denominator alike.</param>
    /// <param name="policy">What becomes of absent truths.</param>
    /// <param name="scope">For whom and when it is taken.</param>
    /// <param name="form">How the number is written.</param>
    /// <param name="per">What a share is multiplied by; 100 if that is null.</param>
    public static Derivation Of(
        DerivationKind kind,
        Derivation[] all,
        MissingPolicy policy,
        MeasureScope scope,
        NumberForm form,
        Rational? per = null)
    {
        Derivation[] applying = [.. all.Where(unit => !AbsenceRules.DoesNotApply(unit))];
        Derivation[] present = [.. applying.Where(unit => unit.Result.IsPresent)];
        Absence? absence = AbsenceRules.FirstAbsence(applying);
        bool tolerated = policy is MissingPolicy.Skip
            || (policy is MissingPolicy.Zero && !applying.Any(AbsenceRules.IsSuppressed));
        Derivation whole = new()
        {
            Kind = kind,
            Unit = scope.Unit,
            Period = scope.Period,
            Category = scope.Category,
            Form = form,
            Factor = per,
            Inputs = [.. tolerated && policy is MissingPolicy.Zero ? applying.Select(AsNotTrue) : applying],
            Coverage = new Coverage(present.Length, applying.Length, null),
            Warnings = absence is null || !tolerated ? [] : [new(WarningKind.Incomplete, absence.Place)],
            Result = default,
        };
        if (absence is not null && !tolerated)
        {
            return whole with { Result = Reading.Absent(absence) };
        }

        int number = present.Count(unit => unit.Result.Number.Sign > 0);
        int among = policy is MissingPolicy.Zero ? applying.Length : present.Length;
        return whole with
        {
            Result = kind == DerivationKind.CountTrue
                ? Reading.Of(number)
                : among == 0
                    ? Reading.Absent(AbsenceReason.Undefined, $"{scope.Unit}, {scope.Period}", AbsenceCauses.NoUnits)
                    : Reading.Of(Rational.Fraction(number, among) * (per ?? 100)),
        };
    }

    private static Derivation AsNotTrue(Derivation unit) => unit.Result.IsPresent
        ? unit
        : new Derivation
        {
            Kind = DerivationKind.Given,
            Label = "absent counts as not met",
            Unit = unit.Unit,
            Period = unit.Period,
            Result = Reading.Of(Rational.Zero),
        };
}
