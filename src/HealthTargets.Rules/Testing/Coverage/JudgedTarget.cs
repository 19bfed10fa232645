using HealthTargets.Evaluation;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Testing.Coverage;

/// <summary>A verdict of which a test expects something, with the comparisons from which it came.</summary>
/// <param name="Test">The name of the test.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Comparisons">Each number that was compared with a bound.</param>
internal sealed record JudgedTarget(string Test, Verdict Verdict, IReadOnlyList<Derivation> Comparisons)
{
    /// <summary>Gets the judged targets of a test.</summary>
    internal static IEnumerable<JudgedTarget> Of(PlanTestOutcome outcome) => outcome.Expected.Select(verdict =>
        new JudgedTarget(
            outcome.Test.Name,
            verdict,
            [.. outcome.Evaluation.Derive(verdict.Target.Id, verdict.Unit)?.Outcome?.SelfAndBelow()
                .Where(node => node.Kind == DerivationKind.Within && node.Bound is not null) ?? []]));

    /// <summary>Gets the id of the target.</summary>
    internal TargetId Target => Verdict.Target.Id;
}
