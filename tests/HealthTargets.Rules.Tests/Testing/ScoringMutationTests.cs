using System.Text;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Testing.Mutation;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Testing;

/// <summary>
/// Mutants of a scoring that targets name: half of the points from 90, all from 95. Target t has 10 points and u 4; the
/// scores beside the tests are worked out by hand.
/// </summary>
public sealed class ScoringMutationTests
{
    private const string Halves =
        "\"scorings\": { \"halves\": { \"bands\": [ { \"atLeast\": 95, \"share\": 1 }, { \"atLeast\": 90, \"share\": 0.5 } ] } }";

    [Fact]
    public void A_limit_and_a_share_that_a_test_shows_are_caught_and_the_others_survive()
    {
        // 90 earns 5 of 10. From 91 on it would earn nothing, with shares of 0.4 and 0.6 it would earn 4 and 6; whether
        // half begins at 89, and where all of them begin, it does not show.
        Mutant[] mutants = [.. OfScoring(Mutate(Test("half", "90", "{ \"t\": { \"score\": 5 } }")))];
        Assert.Equal(
            [
                ("\"atLeast\": 94", null), ("\"atLeast\": 96", null), ("\"share\": 0", null), ("\"share\": 2", null),
                ("\"atLeast\": 89", null), ("\"atLeast\": 91", "half"),
                ("\"share\": 0.4", "half"), ("\"share\": 0.6", "half"),
            ],
            mutants.Select(mutant => (mutant.After, mutant.Killer)));
        Assert.All(mutants, mutant => Assert.Equal(
            (MutationKind.Scoring, "halves", null, true),
            (mutant.Kind, mutant.Scoring, mutant.Target, mutant.IsTested)));
    }

    [Fact]
    public void A_test_of_any_target_that_names_the_scoring_catches_its_mutants()
    {
        // Half of 4 is 2, and 0.4 of it 1.6, which is 2 where no decimal is written.
        MutationResult result = Mutate(Test("half of u", "90", "{ \"u\": { \"score\": 2.0 } }"));
        Assert.Equal("half of u", Assert.Single(OfScoring(result), one => one.After == "\"share\": 0.4").Killer);
    }

    [Fact]
    public void Where_no_target_that_names_it_is_tested_nothing_is()
    {
        MutationResult result = Mutate(Test("other", "90", "{ \"plain\": \"missed\" }"));
        Assert.All(OfScoring(result), mutant => Assert.False(mutant.IsTested));
        Assert.Contains("halves (8)", MutationReport.Text(result, Language.English));
    }

    [Fact]
    public void One_target_is_looked_at_with_the_scoring_that_it_names()
    {
        PlanTestSuite suite = Suite(Test("half", "90", "{ \"t\": { \"score\": 5 } }"));
        Assert.Equal(8, OfScoring(suite.Mutate(suite.Tests, new("t"))).Count());
        Assert.Empty(OfScoring(suite.Mutate(suite.Tests, new("plain"))));
    }

    [Fact]
    public void The_report_names_the_scoring_and_the_expectation_that_would_notice()
    {
        // 90 is given the status alone, so its score shows nothing: 5 now, 4 with the change.
        string text = MutationReport.Text(
            Mutate(Test("status", "90", "{ \"t\": \"missed\" }")), Language.English).ReplaceLineEndings("\n");
        Assert.Contains(
            "  halves: \"share\": 0.5 -> \"share\": 0.4\n"
                + "      expect also \"score\": 5 in \"status\" (4 with the change)\n",
            text);
    }

    [Fact]
    public void An_imported_scoring_is_changed_where_it_stands()
    {
        string plan = Plan("\"imports\": [\"shared.json\"]", Test("half", "90", "{ \"t\": { \"score\": 5 } }"));
        RuleCompilation compilation = RuleCompiler.Compile("p.json", Encoding.UTF8.GetBytes(plan), new Shared());
        Assert.Empty(compilation.Diagnostics);
        PlanTestSuite suite = PlanTestSuite.Of(compilation);
        Mutant[] mutants = [.. OfScoring(suite.Mutate(suite.Tests))];
        Assert.Equal(8, mutants.Length);
        Assert.All(mutants, mutant => Assert.EndsWith("shared.json", mutant.Source.Name));
    }

    private static IEnumerable<Mutant> OfScoring(MutationResult result) =>
        result.Mutants.Where(mutant => mutant.Scoring is not null);

    private static MutationResult Mutate(string tests)
    {
        PlanTestSuite suite = Suite(tests);
        return suite.Mutate(suite.Tests);
    }

    private static PlanTestSuite Suite(string tests) => PlanTestSuite.Of(SuiteOf.Compiled(Plan(Halves, tests)));

    private static string Plan(string scorings, string tests) => $$"""
        { "id": "p", "period": "2021", "unit": "county", {{scorings}},
          "indicators": { "rate": { "kind": "ratio", "unit": "%" } },
          "targets": [
            { "id": "t", "indicator": "rate", "atLeast": 95, "points": 10, "scoring": "halves" },
            { "id": "u", "indicator": "rate", "atLeast": 95, "points": 4, "scoring": "halves" },
            { "id": "plain", "indicator": "rate", "atLeast": 95, "points": 1 } ],
          "tests": [ {{tests}} ] }
        """;

    private static string Test(string name, string value, string expected) => $$"""
        { "name": "{{name}}", "asOf": "2021-12-31", "given": [ { "indicator": "rate", "value": {{value}} } ],
          "expect": {{expected}} }
        """;

    private sealed class Shared : ISourceFiles
    {
        public bool TryRead(string path, out ReadOnlyMemory<byte> bytes)
        {
            bytes = Encoding.UTF8.GetBytes($"{{ {Halves} }}");
            return true;
        }
    }
}
