using HealthTargets.Rules.Testing;

namespace HealthTargets.Cli;

/// <summary>Which tests are run, and what is wanted of them.</summary>
/// <param name="Filter">A text that the names of the tests contain, whatever the case of letters; null for any.</param>
/// <param name="Target">A target of which the tests expect something; null for any.</param>
/// <param name="JUnitFile">The file for the XML of JUnit, or null.</param>
/// <param name="WithCoverage">Whether it is said what the tests touch.</param>
/// <param name="WithMutants">Whether it is said which changes of the plan no test would notice.</param>
/// <param name="AsJson">Whether reports are written as JSON, and nothing else on the output.</param>
internal sealed record TestChoice(
    string? Filter, string? Target, string? JUnitFile, bool WithCoverage, bool WithMutants, bool AsJson)
{
    public bool IsFilter => Filter is not null || Target is not null;

    public bool Takes(PlanTest test) =>
        (Filter is null || test.Name.Contains(Filter, StringComparison.OrdinalIgnoreCase))
        && (Target is null || test.Expectations.Any(one => one.Target.Value == Target));
}
