using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>Which absence comes out where several numbers go in: the first one that is absent.</summary>
internal static class AbsenceRules
{
    public static Absence? FirstAbsence(ReadOnlySpan<Derivation> inputs)
    {
        foreach (Derivation input in inputs)
        {
            if (input.Result.Absence is { } absence)
            {
                return absence;
            }
        }

        return null;
    }

    public static bool DoesNotApply(Derivation input) =>
        input.Result.Absence?.Reason == AbsenceReason.NotApplicable;

    public static bool IsSuppressed(Derivation input) =>
        input.Result.Absence?.Reason == AbsenceReason.Suppressed;
}
