using System.Text;
using HealthTargets.Rules.Testing;
using HealthTargets.Rules.Testing.Coverage;
using HealthTargets.Rules.Testing.Mutation;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Testing;

/// <summary>Tests of composites and of part plans: what they touch and what they notice, worked out by hand.</summary>
public sealed class CompositeMutationTests
{
    // Attainments are value / 100: with a = 100 and b = 50 the weighted mean is (3 x 1 + 0.5) / 4 = 0.875.
    private const string Care = """
        { "id": "care", "parts": ["a", "b"], "of": "attainment", "combine": "weightedMean", "weights": { "a": 3 },
          "grades": [ { "grade": "good", "atLeast": 0.9 }, { "grade": "fair", "atLeast": 0.8 } ] }
        """;

    private const string Expecting = """
        { "name": "half of b", "asOf": "2021-12-31",
          "given": [ { "indicator": "a", "value": 100 }, { "indicator": "b", "value": 50 } ],
          "expect": { "care": { "value": 0.875, "grade": "fair" } } }
        """;

    [Fact]
    public void A_test_expects_numbers_grades_and_classes_of_composites()
    {
        PlanTestSuite suite = SuiteOfComposites(Care, Expecting);
        Assert.True(Judged(suite).Passed);
        string wrong = Expecting.Replace("0.875", "0.95", StringComparison.Ordinal);
        Assert.Contains(
            "care (county) value: expected 0.95, got 0.875",
            TestReport.Text(Judged(SuiteOfComposites(Care, wrong)), Language.English),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_ways_parts_and_cut_points_are_changed_and_a_number_notices_most()
    {
        Mutant[] mutants = [.. Mutate(Care, Expecting).Mutants.Where(one => one.Composite?.Value == "care")];
        Assert.Equal(
            [
                // A composite without "a" can't give it a weight, which the reader says.
                "\"parts\": … \"b\" ->  by half of b",
                // 3 + 0.5 instead of 0.875
                "\"combine\": \"weightedMean\" -> \"combine\": \"sum\" by half of b",
                // Nothing is missing in the test.
                " -> \"missing\": \"zero\" by nobody",
                // 100 and 0 points
                "\"of\": \"attainment\" -> \"of\": \"score\" by half of b",
                "\"a\": 3 -> \"a\": 2 by half of b",
                "\"a\": 3 -> \"a\": 4 by half of b",
                // Two grades from the same value are no plan; 0.875 stays fair with the others.
                "\"atLeast\": 0.9 -> \"atLeast\": 1.0 by nobody",
                "\"atLeast\": 0.8 -> \"atLeast\": 0.7 by nobody",
            ],
            mutants.Select(one => $"{one.Before} -> {one.After} by {one.Killer ?? "nobody"}"));
    }

    [Fact]
    public void A_target_below_a_composite_is_noticed_by_what_the_test_expects_of_that()
    {
        Mutant[] ofA = [.. Mutate(Care, Expecting).Mutants.Where(one => one.Target?.Value == "a")];
        Assert.All(ofA, one => Assert.True(one.IsTested));
        Assert.Contains(ofA, one => one is { After: "\"atLeast\": 101", Killer: "half of b" });
    }

    [Fact]
    public void A_change_that_shows_in_the_number_alone_is_advised_so()
    {
        string vague = Expecting.Replace("\"value\": 0.875, ", "", StringComparison.Ordinal);
        Mutant heavier = Mutate(Care, vague).Mutants.Single(one => one.After == "\"a\": 4");

        // (4 + 0.5) / 5 = 0.9 would be good, and is noticed; (2 + 0.5) / 3 is 0.833, fair as well.
        Assert.Equal("half of b", heavier.Killer);
        Assert.Equal(
            "expect also \"value\": 0.875 of care in \"half of b\" (0.833 with the change)",
            Mutate(Care, vague).Mutants.Single(one => one.After == "\"a\": 2").Advice(Language.English));
    }

    [Fact]
    public void Coverage_asks_for_cut_points_grades_and_absence()
    {
        CoverageItem[] items =
        [
            .. Cover(SuiteOfComposites(Care, Expecting)).Items
                .Where(item => item.Composite is not null),
        ];
        Assert.Equal(
            [
                "+ the composite itself", "- the grade good", "- a value of exactly 0.9", "+ the grade fair",
                "- a value of exactly 0.8", "- a value below all grades", "- absent data",
            ],
            items.Select(item => $"{(item.IsTouched ? '+' : '-')} {item.Text(Language.English)}"));
    }

    [Fact]
    public void A_part_plan_is_covered_and_changed_by_what_the_whole_expects_of_it()
    {
        MemoryFiles files = new([new(
            "y2021.json",
            """
                { "id": "y2021", "partOf": "five", "period": "2021", "unit": "county",
                  "indicators": { "rate": { "kind": "ratio", "unit": "%" } },
                  "targets": [ { "id": "rate", "indicator": "rate", "atLeast": 95 } ] }
                """)]);
        RuleCompilation plan = RuleCompiler.Compile("five.json", Encoding.UTF8.GetBytes("""
            { "id": "five", "period": "2021/2025", "unit": "county", "parts": ["y2021.json"],
              "indicators": { "rate": { "kind": "ratio", "unit": "%" } },
              "targets": [ { "id": "years", "measure": { "share": { "plans": ["y2021"] } }, "atLeast": 100 } ],
              "tests": [ { "name": "the year is fulfilled", "asOf": "2025-12-31",
                "given": [ { "indicator": "rate", "period": "2021", "value": 95 } ], "expect": { "years": "met" } } ] }
            """), files);
        Assert.Empty(plan.Diagnostics);
        PlanTestSuite suite = PlanTestSuite.Of(plan);

        // 95 is not above 95 and not 96; it is at least 94.
        Assert.Equal(
            [("\"above\": 95", true), ("\"atLeast\": 94", false), ("\"atLeast\": 96", true)],
            suite.Mutate(suite.Tests).Mutants.Where(one => one.Part?.Value == "y2021" && one.Target is not null)
                .Select(one => (one.After, !one.Survived)));
        Assert.Contains(
            "y2021/rate: \"atLeast\": 95 -> \"atLeast\": 94",
            MutationReport.Text(suite.Mutate(suite.Tests), Language.English), StringComparison.Ordinal);
        Assert.Equal(
            ["a part that is fulfilled"],
            suite.Coverage([Judged(suite)]).Items.Where(item => item is { Kind: CoverageKind.Part, IsTouched: true })
                .Select(item => item.Text(Language.English)));
    }

    private static MutationResult Mutate(string composite, string test) =>
        Changed(SuiteOfComposites(composite, test));

    private static MutationResult Changed(PlanTestSuite suite) => suite.Mutate(suite.Tests);

    private static TestCoverage Cover(PlanTestSuite suite) => suite.Coverage([Judged(suite)]);

    private static PlanTestOutcome Judged(PlanTestSuite suite) =>
        PlanTestRunner.Judge(suite.Plan!, Assert.Single(suite.Tests));

    private static PlanTestSuite SuiteOfComposites(string composite, string test) => PlanTestSuite.Of(SuiteOf.Compiled($$"""
        { "id": "p", "period": "2021", "unit": "county",
          "indicators": { "a": { "kind": "stock" }, "b": { "kind": "stock" } },
          "targets": [
            { "id": "a", "indicator": "a", "atLeast": 100 }, { "id": "b", "indicator": "b", "atLeast": 100 } ],
          "composites": [ {{composite}} ], "tests": [ {{test}} ] }
        """));
}
