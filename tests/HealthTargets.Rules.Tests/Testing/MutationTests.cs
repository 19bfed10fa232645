using HealthTargets.Rules.Testing.Mutation;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Testing;

/// <summary>Mutants of plans of one target, each with what was worked out by hand.</summary>
public sealed class MutationTests
{
    private const string Rate = "\"indicator\": \"rate\", \"atLeast\": 95";

    [Fact]
    public void An_untested_boundary_survives_with_the_number_that_shows_it()
    {
        // 97 is met by each of the three bounds, so nothing shows which one stands in the plan.
        MutationResult result = Mutate(Rate, SuiteOf.Test("far above", "rate", "97", "\"met\""));
        Assert.Equal(
            [
                "\"atLeast\": 95 -> \"above\": 95 | add a test like \"far above\" with rate 2021 = 95: "
                    + "\"met\" now, \"missed\" with the change",
                "\"atLeast\": 95 -> \"atLeast\": 94 | add a test like \"far above\" with rate 2021 = 94: "
                    + "\"missed\" now, \"met\" with the change",
                "\"atLeast\": 95 -> \"atLeast\": 96 | add a test like \"far above\" with rate 2021 = 95: "
                    + "\"met\" now, \"missed\" with the change",
            ],
            result.Survivors.Select(Said));
    }

    [Fact]
    public void A_mutant_names_the_test_that_notices_it_and_no_other_does()
    {
        // 95 is met, but not above 95 and not at least 96; 94 is missed, but at least 94.
        MutationResult result = Mutate(
            Rate,
            SuiteOf.Test("exactly", "rate", "95", "\"met\"") + "," + SuiteOf.Test("below", "rate", "94", "\"missed\""));
        Assert.Equal(
            [("\"above\": 95", "exactly"), ("\"atLeast\": 94", "below"), ("\"atLeast\": 96", "exactly")],
            result.Mutants.Where(mutant => mutant.Target is not null).Select(mutant => (mutant.After, mutant.Killer)));
        Assert.Empty(result.Survivors);
    }

    [Fact]
    public void The_last_digit_as_written_is_changed()
    {
        MutationResult result = Mutate(
            "\"indicator\": \"rate\", \"atLeast\": 99.50", SuiteOf.Test("x", "rate", "99.5", "\"met\""));
        Assert.Equal(
            ["\"above\": 99.50", "\"atLeast\": 99.49", "\"atLeast\": 99.51"],
            result.Mutants.Where(mutant => mutant.Target is not null).Select(mutant => mutant.After));
    }

    [Theory]
    [InlineData("\"indicator\": \"cases\", \"atMost\": 0", "\"below\": 0")]
    [InlineData("\"indicator\": \"cases\", \"atMost\": 5, \"every\": \"month\"", "\"every\": \"quarter\"")]
    [InlineData("\"indicator\": \"cases\", \"atMost\": 5, \"every\": \"month\"", "")] // "every" taken out
    [InlineData("\"indicator\": \"cases\", \"atMost\": 5, \"every\": \"month\"", "\"measure\": \"cumulative\"")]
    [InlineData("\"indicator\": \"cases\", \"measure\": \"cumulative\", \"atMost\": 5", "\"measure\": \"value\"")]
    [InlineData("\"indicator\": \"cases\", \"atMost\": 5, \"veto\": true", "\"veto\": false")]
    [InlineData("\"indicator\": \"cases\", \"atMost\": 5, \"points\": 3", "\"points\": 2")]
    [InlineData("\"indicator\": \"cases\", \"atMost\": 5, \"by\": \"2021-06-30\"", "\"by\": \"2021-07-01\"")]
    [InlineData("\"indicator\": \"cases\", \"between\": [2, 5]", "\"between\": … 6")]
    [InlineData("\"indicator\": \"centre\", \"atLeast\": \"certified\"", "\"atLeast\": \"applied\"")]
    [InlineData("\"indicator\": \"rate\", \"baseline\": 80, \"atLeast\": 95", "\"path\": \"constant\"")]
    [InlineData("\"indicator\": \"rate\", \"atLeast\": { \"since\": \"lastYear\", \"times\": 1.05 }", "\"times\": 1.06")]
    [InlineData(
        "\"any\": [ { \"indicator\": \"rate\", \"atLeast\": 9 }, { \"indicator\": \"cases\", \"atMost\": 2 } ]",
        "\"all\": [ { \"indicator\": \"rate\", \"atLeast\": 9 }, { \"indicator\": \"cas…")]
    [InlineData(
        "\"indicator\": \"cases\", \"atMost\": 5, \"points\": 3, \"scoring\": { \"bands\": [ { \"atMost\": 5, \"share\": 1 } ] }",
        "\"atMost\": 6")]
    public void Each_thing_that_decides_is_changed(string target, string after) => Assert.Contains(
        Mutate(target, SuiteOf.Test("x", "cases", "1", "{ }")).Mutants, mutant => mutant.After == after);

    [Fact]
    public void Overrides_of_equal_rank_are_exchanged_and_each_is_taken_out()
    {
        MutationResult result = Mutate(
            Rate + ", \"overrides\": [ { \"group\": \"a\", \"atLeast\": 90 }, { \"level\": \"b\", \"atLeast\": 80 }, "
                + "{ \"unit\": \"c\", \"atLeast\": 70 } ]",
            SuiteOf.Test("x", "rate", "95", "\"met\""));
        Mutant[] overrides = [.. result.Mutants.Where(mutant => mutant.Kind == MutationKind.Override)];
        Assert.Equal([true, true, false, true], overrides.Select(mutant => mutant.After.Length == 0));
    }

    [Fact]
    public void A_veto_shows_in_the_grade_alone()
    {
        const string Veto = "\"indicator\": \"cases\", \"measure\": \"cumulative\", \"atMost\": 0, \"veto\": true";
        const string Grades = "\"scoring\": { \"grades\": [ { \"grade\": \"good\", \"atLeast\": 50 } ], \"lowestGrade\": \"poor\" },";
        string missed = SuiteOf.Test("one", "cases", "1", "\"missed\"");
        string graded = missed.TrimEnd()[..^1] + ", \"scorecard\": { \"grade\": \"poor\" } }";
        Assert.Contains(Mutate(Veto, missed, Grades).Survivors, mutant => mutant.Kind == MutationKind.Veto);
        Assert.Contains(
            Mutate(Veto, graded, Grades).Mutants, mutant => mutant is { Kind: MutationKind.Veto, Killer: "one" });
    }

    [Fact]
    public void Tests_that_fail_already_notice_nothing()
    {
        MutationResult result = Mutate(Rate, SuiteOf.Test("wrong", "rate", "95", "\"missed\""));
        Assert.Equal((0, 1, 0), (result.Tests, result.Failing, result.Killed));
        Assert.All(result.Mutants, mutant => Assert.False(mutant.IsTested));
    }

    [Fact]
    public void The_same_plan_gives_the_same_report()
    {
        string tests = SuiteOf.Test("far above", "rate", "97", "\"met\"");
        Assert.Equal(
            MutationReport.Json([Mutate(Rate, tests)], Language.Chinese),
            MutationReport.Json([Mutate(Rate, tests)], Language.Chinese));
    }

    private static string Said(Mutant mutant) =>
        $"{mutant.Before} -> {mutant.After} | {mutant.Advice(Language.English)}";

    private static MutationResult Mutate(string target, string tests, string more = "")
    {
        PlanTestSuite suite = SuiteOf.Target(target, tests, more);
        return suite.Mutate(suite.Tests);
    }
}
