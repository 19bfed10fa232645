using HealthTargets.Evaluation;
using HealthTargets.Plans;
using HealthTargets.Scorecards;
using HealthTargets.Targets;
using HealthTargets.Tests.Evaluation;
using HealthTargets.Values;
using static HealthTargets.Tests.Evaluation.Scene;

namespace HealthTargets.Tests.Scorecards;

public sealed class ScorecardTests
{
    private static readonly PlanScoring Grades = new()
    {
        Grades = [new GradeBand("excellent", 90m), new GradeBand("good", 80m)],
        LowestGrade = "poor",
    };

    [Fact]
    public void All_or_nothing_gives_all_points_or_none() =>
        Assert.Equal(((Rational)5, Rational.Zero), (Points(95m, new Scoring.AllOrNothing()), Points(94.9m, new Scoring.AllOrNothing())));

    [Theory]
    [InlineData(95, "5")]
    [InlineData(76, "4")] // 76 / 95 = 0.8
    [InlineData(190, "6")] // 2, capped at 1.2
    [InlineData(-10, "0")]
    public void Proportional_points_follow_the_attainment_up_to_a_cap(int value, string points) =>
        Assert.Equal(points, Points(value, new Scoring.Proportional(1.2m)).ToString());

    [Theory]
    [InlineData(40, "0")]
    [InlineData(45, "0")]
    [InlineData(59, "2")] // 14 of 35
    [InlineData(80, "5")]
    [InlineData(99, "5")]
    public void Linear_points_go_from_one_value_to_another(int value, string points) =>
        Assert.Equal(points, Points(value, new Scoring.Linear(45m, 80m)).ToString());

    [Theory]
    [InlineData(95, "5")]
    [InlineData(92, "3.5")] // 3 short, 0.5 each
    [InlineData(80, "0")]
    public void Points_are_deducted_for_each_unit_short(int value, string points) =>
        Assert.Equal(points, Points(value, new Scoring.Deduct(0.5m)).ToString());

    [Fact]
    public void A_line_that_falls_gives_points_for_low_values()
    {
        Verdict verdict = Of("2021").Stock("wait").Rows("wait", ("2021", 30m)).Judge("2021-12-31", Target(
            ValueOf("wait"), AtMost(20m)) with { Points = 10m, Scoring = new Scoring.Linear(60m, 20m) });

        Assert.Equal((Rational)7.5m, verdict.Score); // 30 of the 40 from 60 down to 20
    }

    [Theory]
    [InlineData(MissingScore.Exclude, "8", "10", "80", "good")]
    [InlineData(MissingScore.Zero, "8", "15", "53.3333333333333", "poor")]
    [InlineData(MissingScore.Fail, null, null, null, null)]
    public void What_is_missing_is_excluded_or_zero_or_fails_the_sum(
        MissingScore missing, string? points, string? most, string? score, string? grade)
    {
        // 8 of 8 met, 0 of 2 missed, 5 unknown, 7 not due.
        Scorecard card = Cards(
            Grades with { Missing = missing },
            Worth("a", 8m, AtLeast(1m)),
            Worth("b", 2m, AtLeast(9m)),
            Worth("c", 5m, AtLeast(1m)) with { Goal = new Goal.Reach(ValueOf("unknown"), AtLeast(1m), []) },
            Worth("d", 7m, AtLeast(1m)) with { Period = Period("2022") })[0];

        Assert.Equal(
            (points, most, score, grade),
            (card.Points?.ToString(), card.PointsMax?.ToString(), card.Score?.ToString(), card.Grade));
        Assert.Equal((4, 2), (card.Verdicts, card.Determined));
        Assert.Equal(
            [new(Status.NotDue, 1), new(Status.Met, 1), new(Status.Missed, 1), new(Status.NoData, 1)], card.Counts);
    }

    [Theory]
    [InlineData(9, "excellent")] // 90 %
    [InlineData(8, "good")]
    [InlineData(7, "poor")]
    public void A_grade_begins_at_its_score(int met, string grade) => Assert.Equal(grade, Cards(
        Grades, Worth("a", met, AtLeast(1m)), Worth("b", 10 - met, AtLeast(9m)))[0].Grade);

    [Fact]
    public void One_broken_veto_sets_the_grade()
    {
        Target veto = Worth("v", 1m, AtLeast(9m)) with { Veto = true };
        Target[] targets = [Worth("a", 99m, AtLeast(1m)), veto];

        Assert.Equal("poor", Cards(Grades, targets)[0].Grade);
        Assert.Equal([veto.Id], Cards(Grades, targets)[0].BrokenVetoes);
        Assert.Equal((Rational)99, Cards(Grades, targets)[0].Score);
        Assert.Equal("good", Cards(Grades with { LowestGrade = null }, targets)[0].Grade); // the lowest that has a name
        Assert.Equal("excellent", Cards(Grades, targets[0], Worth("v", 1m, AtLeast(1m)) with { Veto = true })[0].Grade);
        Assert.Equal("poor", Cards(Grades, veto with { Points = null })[0].Grade);
    }

    [Fact]
    public void Without_points_there_is_no_score_and_without_bands_no_grade()
    {
        Scorecard unscored = Cards(Grades, Worth("a", 1m, AtLeast(1m)) with { Points = null })[0];

        Assert.Equal((null, null), (unscored.Score, unscored.Grade));
        Assert.Null(Cards(new PlanScoring(), Worth("a", 1m, AtLeast(1m)))[0].Grade);
        Assert.Null(Cards(Grades, Worth("a", 1m, AtLeast(1m)) with { Goal = new Goal.Watch(ValueOf("x")) })[0].Score);
    }

    [Fact]
    public void There_is_a_card_for_the_plan_each_section_each_commitment_and_each_unit()
    {
        Target inner = Worth("a", 1m, AtLeast(1m)) with { Section = new SectionId("inner") };
        Target towns = Worth("b", 1m, AtLeast(1m)) with
        {
            Scope = new UnitSelection.Named([new("town"), new("county")]),
            Commitment = Commitment.Advocacy,
        };
        IReadOnlyList<Scorecard> cards = Cards(new PlanScoring(), inner, towns);

        Assert.Equal(
            [
                (ScorecardSubject.Plan, "plan", 3),
                (ScorecardSubject.Section, "outer", 1),
                (ScorecardSubject.Section, "inner", 1),
                (ScorecardSubject.Commitment, "binding", 1),
                (ScorecardSubject.Commitment, "advocacy", 2),
                (ScorecardSubject.Unit, "county", 2),
                (ScorecardSubject.Unit, "town", 1),
            ],
            cards.Select(card => (card.Subject, card.Id, card.Verdicts)));
    }

    private static Rational Points(decimal value, Scoring scoring) => Of("2021").Stock("rate").Rows("rate", ("2021", value))
        .Judge("2021-12-31", Target(ValueOf("rate"), AtLeast(95m)) with { Points = 5m, Scoring = scoring }).Score!.Value;

    private static Target Worth(string id, decimal points, Bound bound) =>
        Target(ValueOf("x"), bound) with { Id = new TargetId(id), Points = points };

    private static ValueList<Scorecard> Cards(PlanScoring scoring, params Target[] targets) => ScorecardRules.SumUp(
        Of("2021").Stock("x").Stock("unknown").Rows("x", ("2021", 1m)).With(plan => plan with
        {
            Scoring = scoring,
            Sections =
            [
                new PlanSection
                {
                    Id = new SectionId("outer"),
                    Sections = [new PlanSection { Id = new SectionId("inner") }],
                },
            ],
        }).Evaluate("2021-12-31", targets));
}
