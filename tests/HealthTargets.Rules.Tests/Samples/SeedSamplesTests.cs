using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Samples;

/// <summary>The plans of the five documents against <c>facts.csv</c>, which lists all that the documents say.</summary>
public sealed class SeedSamplesTests
{
    // What the documents report, and the statuses that agree with it.
    private static readonly Dictionary<string, Status> StatusOfReport = new(StringComparer.Ordinal)
    {
        ["4th in the province"] = Status.Tracked,
        ["2nd"] = Status.Tracked,
        ["one excellent one good; together 2nd in the city"] = Status.Tracked,
        ["done well"] = Status.Tracked,
        ["74 percent"] = Status.Tracked,
        ["85 percent"] = Status.Tracked,
        ["rising"] = Status.Met,
        ["at or above 95"] = Status.Met,
        ["down 4 percentage points"] = Status.Met,
        ["up 5 percentage points"] = Status.Met,
        ["down 58.9 percent"] = Status.Met,
        ["down 80 percent"] = Status.Met,
        ["completed"] = Status.Met,
        ["passed"] = Status.Met,
        ["100 percent"] = Status.Met,
        ["none"] = Status.Met,
        ["task exceeded"] = Status.Met,
        ["all"] = Status.Met,
        ["all 8"] = Status.Met,
        ["at least 30 days"] = Status.Met,
        ["expected in 2022"] = Status.OnTrack,
    };

    // The changes that the documents state in words.
    private static readonly Dictionary<string, decimal> ChangeOfReport = new(StringComparer.Ordinal)
    {
        ["down 4 percentage points"] = -4m,
        ["up 5 percentage points"] = 5m,
        ["down 58.9 percent"] = -58.9m,
        ["down 80 percent"] = -80m,
    };

    // Facts marked as tracked of which the document nevertheless says which way or how far.
    private static readonly string[] TrackedWithDirection =
        ["001-06", "001-09", "001-10", "001-11", "001-15", "003-06", "003-07"];

    [SeedFact]
    public void The_five_plans_hold_the_72_targets_of_the_facts_each_in_its_plan_and_no_others()
    {
        string[] facts = [.. SeedFact.All.Select(fact => fact.Seed + ": " + fact.Id)];
        string[] plans = [.. Sample.Seeds.SelectMany(sample => sample.Plan.Targets,
            (sample, target) => Path.GetFileName(sample.Name) + ": " + target.Id)];
        Assert.Equal(72, facts.Length);
        Assert.Equal(facts.Order(StringComparer.Ordinal), plans.Order(StringComparer.Ordinal));
    }

    [SeedFact]
    public void Every_target_has_a_verdict() => Assert.All(Facts(), item => Assert.NotEmpty(item.Verdicts));

    [SeedFact]
    public void Every_target_or_its_indicator_has_the_documents_name_in_both_languages() => Assert.All(Facts(), item =>
    {
        LocalizedText? name = item.Target.Title ?? IndicatorOf(item.Sample, item.Target)?.Name;
        Assert.Equal(new LocalizedText(item.Fact.NameEn, item.Fact.NameZh), name);
    });

    [SeedFact]
    public void Every_target_says_from_which_document_it_is() => Assert.All(
        Facts(), item => Assert.StartsWith(item.Fact.Seed + "_", item.Target.Source, StringComparison.Ordinal));

    [SeedFact]
    public void Commitments_are_those_of_the_documents() => Assert.All(Facts(), item => Assert.Equal(
        item.Fact.Commitment switch
        {
            "binding" => Commitment.Binding,
            "aspirational" => Commitment.Advocacy,
            _ => Commitment.Expected,
        },
        item.Target.Commitment));

    [SeedFact]
    public void A_tracked_fact_has_no_bound_unless_the_document_says_which_way()
    {
        string[] bound = [.. Facts().Where(item => item.Fact.Commitment == "tracked" && item.Target.Goal is not Goal.Watch)
            .Select(item => item.Fact.Id)];
        Assert.Equal(TrackedWithDirection, bound);
    }

    [SeedFact]
    public void Bounds_are_the_numbers_and_stages_of_the_documents() => Assert.All(
        Facts().Where(item => item.Fact.Target.Length > 0),
        item => Assert.Contains(item.Fact.Target, LimitsOf(item.Target.Goal)));

    [SeedFact]
    public void Baselines_are_the_numbers_of_the_documents() => Assert.All(
        Facts().Where(item => item.Fact.Baseline.Length > 0),
        item => Assert.Equal(SeedFact.Number(item.Fact.Baseline), BaselineOf(item.Verdicts.Single())));

    [SeedFact]
    public void Values_are_the_numbers_and_stages_of_the_documents() => Assert.All(
        Facts().Where(item => item.Fact.Actual.Length > 0),
        item => Assert.Equal(item.Fact.Actual, string.Join(';', item.Verdicts.Select(ActualOf))));

    [SeedFact]
    public void Verdicts_agree_with_what_the_documents_report() => Assert.All(
        Facts().Where(item => item.Fact.Reported.Length > 0),
        item => Assert.All(item.Verdicts, verdict => Assert.Equal(StatusOfReport[item.Fact.Reported], verdict.Status)));

    [SeedFact]
    public void Changes_are_exactly_those_that_the_documents_state() => Assert.All(
        Facts().Where(item => ChangeOfReport.ContainsKey(item.Fact.Reported)),
        item => Assert.Equal((Rational)ChangeOfReport[item.Fact.Reported], item.Verdicts.Single().Value.Number));

    [SeedFact]
    public void Targets_without_a_reported_outcome_show_every_status()
    {
        IEnumerable<Status> statuses = Facts()
            .Where(item => item.Fact.Reported.Length == 0 && item.Fact.Actual.Length == 0)
            .SelectMany(item => item.Verdicts, (_, verdict) => verdict.Status);
        Assert.Equal(Enum.GetValues<Status>(), statuses.Distinct().Order());
    }

    private static IEnumerable<(SeedFact Fact, Sample Sample, Target Target, IReadOnlyList<Verdict> Verdicts)> Facts() =>
        from sample in Sample.Seeds
        from target in sample.Plan.Targets
        join fact in SeedFact.All on target.Id.Value equals fact.Id
        select (fact, sample, target, sample.VerdictsOf(fact.Id));

    private static Indicator? IndicatorOf(Sample sample, Target target)
    {
        Measure? measure = target.Goal is Goal.Watch watch ? watch.Measure : (target.Goal as Goal.Reach)?.Measure;
        return IndicatorOf(measure) is { } id ? sample.Plan.Indicators.Single(indicator => indicator.Id == id) : null;
    }

    private static IndicatorId? IndicatorOf(Measure? measure) => measure switch
    {
        Measure.Value value => value.Indicator,
        Measure.Cumulative cumulative => cumulative.Indicator,
        Measure.Change change => IndicatorOf(change.Of),
        _ => null,
    };

    private static IEnumerable<string> LimitsOf(Goal goal) => goal switch
    {
        Goal.Reach reach => [LimitOf(reach.Bound)],
        Goal.Satisfy { Criterion: Criterion.All all } =>
            all.Parts.OfType<Criterion.Within>().Select(part => LimitOf(part.Bound)),
        _ => [],
    };

    private static string LimitOf(Bound bound) => bound switch
    {
        Bound.AtLeast { Limit: Limit.Stage stage } => stage.Name.Replace('-', ' '),
        Bound.AtLeast { Limit: Limit.Number number } => ((Rational)number.Value).ToString(),
        Bound.AtMost { Limit: Limit.Number number } => ((Rational)number.Value).ToString(),
        _ => string.Empty,
    };

    // A change has as its baseline the number of the year before.
    private static decimal? BaselineOf(Verdict verdict) => verdict.Target.Baseline is Baseline.Given given
        ? given.Value
        : NumberOf(verdict.Observations.Single(row => row.Period != verdict.Period));

    // Of a change, or of several conditions, the document gives the number that goes in.
    private static string ActualOf(Verdict verdict) => verdict.Target.Goal switch
    {
        Goal.Satisfy or Goal.Reach { Measure: Measure.Change } => ((Rational)verdict.Observations
            .Where(row => row.Period == verdict.Period).Select(NumberOf).OfType<decimal>().Single()).ToString(),
        _ when verdict.Form.Scale is { } scale => scale.Stages[(int)verdict.Value.Number.Numerator],
        _ => verdict.Value.ToString(),
    };

    private static decimal? NumberOf(Observation row) => (row.Value as ObservedValue.Number)?.Value;
}
