using HealthTargets.Plans;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing.Coverage;

/// <summary>
/// What the tests of a plan touch and what they don't, judged by the verdicts of which they expect something.
/// Immutable.
/// </summary>
/// <param name="Plan">The plan.</param>
/// <param name="Tests">How many tests there are.</param>
/// <param name="Items">Everything that tests can touch, in the order of the plan.</param>
public sealed record TestCoverage(Plan Plan, int Tests, ValueList<CoverageItem> Items)
{
    /// <summary>Gets how many of the items a test touches.</summary>
    public int Touched => Items.Count(item => item.IsTouched);

    /// <summary>Gets the targets of which no test expects anything.</summary>
    internal HashSet<TargetId> Untouched => [.. Items
        .Where(item => item is { Kind: CoverageKind.Target, IsTouched: false }).Select(item => item.Target!.Value)];
}
