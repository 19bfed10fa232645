using HealthTargets.Plans;
using HealthTargets.Values;

namespace HealthTargets.Scorecards;

/// <summary>Says what stands in for parts without a number, as the composite's policy has it.</summary>
internal static class MissingParts
{
    /// <summary>Fills in what the policy fills in.</summary>
    /// <param name="composite">The composite.</param>
    /// <param name="parts">The parts of one unit.</param>
    /// <param name="siblings">Gives the mean of a part over the siblings of a unit, or nothing.</param>
    /// <returns>The parts in the same order; those that still have no number are left out, or fail the rest.</returns>
    public static CompositePartResult[] Filled(
        Composite composite,
        IEnumerable<CompositePartResult> parts,
        Func<CompositePartResult, Rational?> siblings) =>
        [.. parts.Select(part => IsOpen(part) ? Filled(composite.Missing, part, siblings) : part)];

    /// <summary>
    /// Gets why there is no value, if a part without a number does not allow one.
    /// </summary>
    public static Absence? Forbids(Composite composite, IReadOnlyCollection<CompositePartResult> parts)
    {
        CompositePartResult? open = parts.FirstOrDefault(part => part.Counts && !part.Value.IsPresent);
        if (open is null)
        {
            return null;
        }

        // What is absent could still be attained, so "at least so many" is open until the others decide it.
        if (composite.Missing == MissingPart.Exclude)
        {
            return composite.Combine.Form == CombinationForm.KOf && IsUndecided(composite.Combine.Count, parts)
                ? open.Absence
                : null;
        }

        return open.Absence;
    }

    private static bool IsUndecided(int needed, IReadOnlyCollection<CompositePartResult> parts)
    {
        int holding = parts.Count(part => part.Value.IsPresent && Combinations.Holds(part));
        int open = parts.Count(part => part.Counts && !part.Value.IsPresent);
        return holding < needed && holding + open >= needed;
    }

    // A number that is withheld exists; nothing may pass for it.
    private static bool IsOpen(CompositePartResult part) =>
        part.Counts && !part.Value.IsPresent && part.Absence?.Reason != AbsenceReason.Suppressed;

    private static CompositePartResult Filled(
        MissingPart policy, CompositePartResult part, Func<CompositePartResult, Rational?> siblings) => policy switch
        {
            MissingPart.Zero => part with { Value = Reading.Of(Rational.Zero) },
            MissingPart.Impute when siblings(part) is { } mean =>
                part with { Value = Reading.Of(mean), Imputed = true },
            _ => part,
        };
}
