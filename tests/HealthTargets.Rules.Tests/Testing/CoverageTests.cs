using HealthTargets.Rules.Testing.Coverage;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Testing;

/// <summary>What tests of one target touch, worked out by hand.</summary>
public sealed class CoverageTests
{
    [Theory]
    [InlineData("95", "a value of exactly 95")]
    [InlineData("94.1", "a value just below 95, from 94")]
    [InlineData("94", "a value just below 95, from 94")]
    [InlineData("93.9", null)] // more than one away
    [InlineData("96", "a value just above 95, up to 96")]
    [InlineData("97", null)]
    public void A_boundary_is_touched_at_it_and_just_beside_it(string value, string? touched)
    {
        TestCoverage coverage = Cover("\"indicator\": \"rate\", \"atLeast\": 95", SuiteOf.Test(
            "x", "rate", value, "{ \"value\": " + value + " }"));
        Assert.Equal(
            touched is null ? [] : [touched],
            coverage.Items.Where(item => item is { Kind: CoverageKind.Boundary, IsTouched: true })
                .Select(item => item.Text(Language.English)));
    }

    [Fact]
    public void What_cannot_be_is_not_asked_for()
    {
        // There is no count below 0, and no stage after the last.
        Assert.Equal(
            ["a value of exactly 0", "a value just above 0, up to 1"],
            Boundaries("\"indicator\": \"cases\", \"atMost\": 0"));
        Assert.Equal(
            ["a value just below \"certified\", from \"applied\"", "a value of exactly \"certified\""],
            Boundaries("\"indicator\": \"centre\", \"atLeast\": \"certified\""));
    }

    [Fact]
    public void Conditions_and_both_ends_of_a_range_have_boundaries_of_their_own() => Assert.Equal(
        9,
        Boundaries("\"all\": [ { \"indicator\": \"rate\", \"between\": [20, 30] }, "
            + "{ \"indicator\": \"cases\", \"atMost\": 7 } ]").Count);

    [Fact]
    public void Absences_vetoes_and_bands_are_touched_by_what_comes_out()
    {
        TestCoverage coverage = Cover(
            "\"indicator\": \"cases\", \"atMost\": 2, \"points\": 4, \"veto\": true, "
                + "\"scoring\": { \"bands\": [ { \"atMost\": 2, \"share\": 1 }, { \"atMost\": 6, \"share\": 0.5 } ] }",
            SuiteOf.Test("five", "cases", "5", "\"missed\""));
        Assert.Equal(
            ["the target itself: five", "a value in the band of 6: five", "a broken veto: five"],
            coverage.Items.Where(item => item.IsTouched)
                .Select(item => $"{item.Text(Language.English)}: {string.Join(",", item.Tests)}"));
        Assert.Contains(coverage.Items, item => item is { Kind: CoverageKind.Absence, IsTouched: false });
    }

    [Fact]
    public void The_report_names_places_and_both_languages_have_it()
    {
        TestCoverage coverage = Cover(
            "\"indicator\": \"rate\", \"atLeast\": 95", SuiteOf.Test("x", "rate", "97", "\"met\""));
        Assert.Contains("p.json(4,61)  a value of exactly 95\n", CoverageReport.Text(coverage, Language.English));
        Assert.Contains("p.json(4,61)  恰好等于 95 的值\n", CoverageReport.Text(coverage, Language.Chinese));
        Assert.Contains("\"kind\": \"boundary\"", CoverageReport.Json([coverage], Language.English));
    }

    private static IReadOnlyList<string> Boundaries(string target) =>
        [.. Cover(target, "").Items.Where(item => item.Kind == CoverageKind.Boundary)
            .Select(item => item.Text(Language.English))];

    private static TestCoverage Cover(string target, string tests)
    {
        PlanTestSuite suite = SuiteOf.Target(target, tests);
        return suite.Coverage(suite.Run());
    }
}
