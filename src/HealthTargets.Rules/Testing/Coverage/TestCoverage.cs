using HealthTargets.Plans;
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

    /// <summary>Gets the targets, composites and parts of which no test expects anything, in their order.</summary>
    internal IReadOnlyList<string> Untouched =>
    [
        .. Items.Where(item => item.Kind is CoverageKind.Target or CoverageKind.Composite && !item.IsTouched)
            .Select(item => item.Owner!),
        .. Items.Where(item => item.Part is not null).GroupBy(item => item.Owner!)
            .Where(part => part.All(item => !item.IsTouched)).Select(part => part.Key),
    ];
}
