using HealthTargets.Plans;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing.Mutation;

/// <summary>Which changes of a plan its tests notice. Immutable.</summary>
/// <param name="Plan">The plan as it is written.</param>
/// <param name="Tests">How many tests were used: those that pass.</param>
/// <param name="Failing">How many were left out because they fail already.</param>
/// <param name="Mutants">The mutants, in the order of the plan.</param>
/// <param name="IsComplete">Whether these are all; their number is bounded.</param>
public sealed record MutationResult(
    Plan Plan, int Tests, int Failing, ValueList<Mutant> Mutants, bool IsComplete)
{
    /// <summary>Gets how many mutants a test notices.</summary>
    public int Killed => Mutants.Count(mutant => !mutant.Survived);

    /// <summary>Gets the mutants that a test could notice and none does.</summary>
    public IEnumerable<Mutant> Survivors => Mutants.Where(mutant => mutant is { Survived: true, IsTested: true });
}
