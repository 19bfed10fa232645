using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Rules.Comparing;
using HealthTargets.Rules.Tests.Testing;
using HealthTargets.Rules.Writing;
using HealthTargets.TestSupport;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Rules.Tests.Comparing;

public sealed class PlanComparerTests
{
    private const string Old = "{ \"id\": \"t\", \"indicator\": \"rate\", \"atLeast\": 95 }";

    [Fact]
    public void Formatting_comments_and_order_are_no_difference()
    {
        const string New = "/* the same */ { \"atLeast\": 95.00, \"commitment\": \"binding\",\n \"indicator\": \"rate\", \"id\": \"t\", }";
        PlanDifference difference = Compare(Old, New);
        Assert.True(difference.IsEmpty);
        Assert.Equal("p: both mean the same", Assert.Single(DifferenceReport.Lines(difference, Language.English)).Text);
    }

    [Fact]
    public void A_plan_means_the_same_as_its_canonical_form()
    {
        RuleCompilation written = RuleCompiler.CompileFile(
            Repository.PathTo("samples/county-2021/county-2021.plan.json"));
        RuleCompilation canonical = SuiteOf.Compiled(PlanWriter.Write(written.Plan!, "p")[0].Value);
        Assert.True(PlanComparer.Compare(written, canonical).IsEmpty);
    }

    [Theory]
    [InlineData("{ \"id\": \"t\", \"indicator\": \"rate\", \"atLeast\": 90 }", "changed t atLeast: 95 -> 90")]
    [InlineData("{ \"id\": \"t\", \"indicator\": \"rate\", \"above\": 95 }", "changed t atLeast: 95 -> , above:  -> 95")]
    [InlineData(
        "{ \"id\": \"t\", \"indicator\": \"rate\", \"atLeast\": 95, \"every\": \"month\" }",
        "changed t every:  -> \"month\"")]
    [InlineData("{ \"id\": \"u\", \"indicator\": \"rate\", \"atLeast\": 95 }", "renamed u ")]
    [InlineData("{ \"id\": \"u\", \"indicator\": \"rate\", \"atLeast\": 96 }", "removed t |added u ")]
    [InlineData(
        "{ \"id\": \"t\", \"title\": \"Reports\", \"indicator\": \"rate\", \"atLeast\": 95 }",
        "changed t title:  -> \"Reports\"")]
    public void Definitions_are_compared_by_what_they_mean(string target, string said) => Assert.Equal(
        said,
        string.Join('|', Compare(Old, target).Changes.Select(change =>
            $"{change.Kind.ToString().ToLowerInvariant()} {change.Id} {string.Join(", ", change.Properties.Select(one =>
                $"{one.Name}: {one.Before} -> {one.After}"))}")));

    [Fact]
    public void Both_places_are_named()
    {
        PropertyChange change = Compare(Old, "\n\n" + Old.Replace("95", "90", StringComparison.Ordinal))
            .Changes.Single().Properties.Single();
        Assert.Equal(("old.json(3,61)", "new.json(5,46)"), (change.Old!.ToString(), change.New!.ToString()));
    }

    [Fact]
    public void A_verdict_that_changes_names_the_property_that_alone_makes_it()
    {
        // 93 is below 95 and above 90. The points change the score, not the status.
        PlanDifference difference = Judge(
            "{ \"id\": \"t\", \"indicator\": \"rate\", \"atLeast\": 95, \"points\": 5 }",
            "{ \"id\": \"t\", \"indicator\": \"rate\", \"atLeast\": 90, \"points\": 8 }");
        VerdictChange change = difference.Verdicts!.Changes.Single();
        Assert.True(change.IsOfStatus);
        ChangeCause cause = Assert.Single(change.Causes);
        Assert.Equal(("atLeast", true), (cause.Property!.Name, cause.IsEnough));
    }

    [Fact]
    public void Changes_that_only_together_change_a_verdict_are_all_named()
    {
        // Of the rounded 94.5 neither 94.6 is reached nor 94.5 by the exact 94.46: it takes both.
        PlanDifference difference = Judge(
            "{ \"id\": \"t\", \"indicator\": \"rate\", \"atLeast\": 94.6 }",
            "{ \"id\": \"t\", \"indicator\": \"rate\", \"atLeast\": 94.5, \"compare\": \"rounded\" }",
            94.46m);
        VerdictChange change = difference.Verdicts!.Changes.Single();
        Assert.Equal(["atLeast", "compare"], change.Causes.Select(cause => cause.Property!.Name).Order());
        Assert.All(change.Causes, cause => Assert.False(cause.IsEnough));
    }

    [Fact]
    public void An_indicator_can_be_the_cause()
    {
        // 93 of 100 is 93 %; per 1,000 it is 930.
        PlanDifference difference = Judge(Old, Old, indicator: "\"kind\": \"ratio\", \"per\": 1000, \"decimals\": 1");
        ChangeCause cause = Assert.Single(difference.Verdicts!.Changes.Single().Causes);
        Assert.Equal((DefinitionKind.Indicator, "rate"), (cause.Definition.Of, cause.Definition.Id));
    }

    [Fact]
    public void A_new_target_is_the_cause_of_its_verdict()
    {
        VerdictDifference verdicts = Judge(Old, Old + ", { \"id\": \"u\", \"indicator\": \"rate\", \"atMost\": 99 }").Verdicts!;
        VerdictChange change = Assert.Single(verdicts.Changes);
        Assert.Null(change.Before);
        Assert.Equal((ChangeKind.Added, "u"), (change.Causes.Single().Definition.Kind, change.Causes.Single().Definition.Id));
    }

    [Fact]
    public void The_report_is_there_in_both_languages_and_as_json_and_markdown()
    {
        PlanDifference difference = Judge(Old, Old.Replace("95", "90", StringComparison.Ordinal));
        Assert.Contains(
            "    because of target t, \"atLeast\": 95 -> 90",
            DifferenceReport.Lines(difference, Language.English).Select(line => line.Text));
        Assert.Contains(
            "    原因：目标 t, \"atLeast\": 95 -> 90",
            DifferenceReport.Lines(difference, Language.Chinese).Select(line => line.Text));
        Assert.Contains("| met |", DifferenceReport.Markdown(difference, Language.English));
        using var json = System.Text.Json.JsonDocument.Parse(DifferenceReport.Json(difference, Language.English));
        Assert.Equal(
            ("missed", "met"),
            (Status(json, "before"), Status(json, "after")));
    }

    private static string? Status(System.Text.Json.JsonDocument json, string side) => json.RootElement
        .GetProperty("verdicts")[0].GetProperty(side).GetProperty("status").GetString();

    private static PlanDifference Compare(string old, string now) => PlanComparer.Compare(Plan(old, "old"), Plan(now, "new"));

    private static PlanDifference Judge(
        string old, string now, decimal value = 93, string indicator = "\"kind\": \"ratio\", \"decimals\": 1") =>
        PlanComparer.Compare(
            Plan(old, "old"),
            Plan(now, "new", indicator),
            ObservationTable.Build(
            [
                new Observation
                {
                    Indicator = new IndicatorId("rate"),
                    Unit = new OrgUnitId("county"),
                    Period = ReportingPeriod.Year(2021),
                    Value = new ObservedValue.Fraction(value, 100, null),
                },
            ]),
            new EvaluationOptions(new LocalDate(2021, 12, 31)));

    private static RuleCompilation Plan(
        string targets, string name, string indicator = "\"kind\": \"ratio\", \"decimals\": 1") => SuiteOf.Compiled($$"""
        { "id": "p", "period": "2021", "unit": "county",
          "indicators": { "rate": { {{indicator}} } },
          "targets": [ {{targets}} ] }
        """, name + ".json");
}
