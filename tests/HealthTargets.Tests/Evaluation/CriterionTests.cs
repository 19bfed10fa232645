using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Plans;
using HealthTargets.Targets;
using HealthTargets.Values;
using static HealthTargets.Tests.Evaluation.Scene;

namespace HealthTargets.Tests.Evaluation;

public sealed class CriterionTests
{
    private static readonly Criterion Yes = Asks("yes");
    private static readonly Criterion No = Asks("no");
    private static readonly Criterion Unknown = Asks("unknown");

    // Whether it holds in the logic of Kleene, and the status once the time is over.
    public static TheoryData<Criterion, bool?, Status> Tables => new()
    {
        { new Criterion.All([Yes, Yes]), true, Status.Met },
        { new Criterion.All([Yes, No]), false, Status.Missed },
        { new Criterion.All([Yes, Unknown]), null, Status.NoData },
        { new Criterion.All([No, Unknown]), false, Status.Missed },
        { new Criterion.Any([No, Yes]), true, Status.Met },
        { new Criterion.Any([No, No]), false, Status.Missed },
        { new Criterion.Any([Unknown, Yes]), true, Status.Met },
        { new Criterion.Any([Unknown, No]), null, Status.NoData },
        { new Criterion.Not(No), true, Status.Met },
        { new Criterion.Not(Yes), false, Status.Missed },
        { new Criterion.Not(Unknown), null, Status.NoData },
        { new Criterion.AtLeastOf(2, [Yes, No, Yes]), true, Status.Met },
        { new Criterion.AtLeastOf(2, [Yes, No, No]), false, Status.Missed },
        { new Criterion.AtLeastOf(2, [Yes, No, Unknown]), null, Status.NoData },
        { new Criterion.AtLeastOf(2, [No, No, Unknown]), false, Status.Missed },
        { new Criterion.All([new Criterion.Not(No), new Criterion.Any([Unknown, Yes])]), true, Status.Met },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Joined_conditions_follow_the_logic_of_absent_values(Criterion criterion, bool? holds, Status status)
    {
        Verdict verdict = Scene().Judge("2021-12-31", Target(criterion));

        Assert.Equal((holds, status), (verdict.Attained, verdict.Status));
        Assert.Equal(status == Status.NoData, verdict.Absence is not null);
    }

    [Fact]
    public void An_open_conjunction_stands_as_its_weakest_part_and_a_disjunction_as_its_strongest()
    {
        // 365 of each are asked for; 181 are expected on 30 June.
        Scene scene = Of("2021").Count("good").Count("slow").Count("bad")
            .Rows("good", ("2021-S1", 200m)).Rows("slow", ("2021-S1", 170m)).Rows("bad", ("2021-S1", 10m));
        Criterion Asks365(string indicator) => new Criterion.Within(ValueOf(indicator), AtLeast(365m));
        Status Judge(Criterion criterion) => scene.Judge("2021-06-30", Target(criterion)).Status;

        Assert.Equal(Status.AtRisk, Judge(new Criterion.All([Asks365("good"), Asks365("slow")])));
        Assert.Equal(Status.OffTrack, Judge(new Criterion.All([Asks365("bad"), Asks365("slow")])));
        Assert.Equal(Status.OnTrack, Judge(new Criterion.Any([Asks365("bad"), Asks365("good")])));
        Assert.Equal(Status.AtRisk, Judge(new Criterion.AtLeastOf(2, [Asks365("bad"), Asks365("good"), Asks365("slow")])));
        Assert.Equal(Status.OnTrack, Judge(new Criterion.Not(Asks365("bad"))));
    }

    [Fact]
    public void A_part_whose_time_has_not_come_hides_no_part_that_is_missed()
    {
        Criterion later = new Criterion.Within(
            new Measure.Change(ValueOf("no"), ChangeForm.Absolute, new ChangeReference.Fixed(Period("2030"))), AtLeast(0m));

        Assert.Equal(
            Status.Missed,
            Scene().Judge("2021-12-31", Target(new Criterion.All([No, later]))).Status);
        Assert.Equal(Status.Met, Scene().Judge("2021-12-31", Target(new Criterion.Any([Yes, later]))).Status);
    }

    [Fact]
    public void A_plan_of_plans_counts_the_plans_whose_binding_targets_are_all_met()
    {
        Plan Part(string id, string year, params Target[] targets) => new()
        {
            Id = new PlanId(id),
            Period = Period(year),
            Unit = new("county"),
            Indicators = [new() { Id = new("rate"), Quantity = new Quantity.Ratio(null, null, 100m) }],
            Targets = targets.ToValueList(),
        };
        Target asks90 = Target(ValueOf("rate"), AtLeast(90m));
        Target asks99 = asks90 with { Id = new TargetId("u"), Goal = new Goal.Reach(ValueOf("rate"), AtLeast(99m), []) };
        Verdict Judge(string asOf, params Plan[] parts) => Of("2019/2021").Ratio("rate")
            .Rows("rate", ("2019", 95m), ("2020", 85m), ("2021", 95m))
            .With(plan => plan with { Parts = parts.ToValueList() })
            .Judge(asOf, Target(
                new Measure.ShareOfPlans([new PlanId("p2019"), new PlanId("p2020"), new PlanId("p2021")]), AtLeast(60m)));
        Plan[] three =
        [
            Part("p2019", "2019", asks90, asks99 with { Commitment = Commitment.Advocacy }),
            Part("p2020", "2020", asks90),
            Part("p2021", "2021", asks90),
        ];

        // 2019 and 2021 of three; the advocated 99 % does not bind.
        Assert.Equal((Status.Met, Rational.Fraction(200, 3)), Both(Judge("2021-12-31", three)));
        Assert.Equal(Rational.Fraction(100, 3), Judge("2021-12-30", three).Value.Number);
        Assert.Equal(
            new Absence(AbsenceReason.Missing, "p2021", new("the plan was not read", "没有读入该计划")),
            Judge("2021-12-31", three[0], three[1]).Absence);
    }

    [Fact]
    public void Sections_give_their_period_to_their_targets()
    {
        Scene scene = Of("2021").Count("visits").Months("visits", 2021, 1, 12, 10m).With(plan => plan with
        {
            Sections =
            [
                new PlanSection
                {
                    Id = new SectionId("half"),
                    Period = Period("2021-S1"),
                    Sections = [new PlanSection { Id = new SectionId("inner") }],
                },
            ],
        });
        Target target = Target(ValueOf("visits"), AtLeast(60m)) with { Section = new SectionId("inner") };

        Assert.Equal((Rational)60, scene.Judge("2021-06-30", target).Value.Number);
        Assert.Equal(Period("2021-S1"), scene.Judge("2021-06-30", target).Period);
        Assert.Equal((Rational)120, scene.Judge("2021-12-31", target with { Period = Period("2021") }).Value.Number);
    }

    private static Criterion.Within Asks(string indicator) => new(ValueOf(indicator), AtLeast(1m));

    private static Scene Scene() => Of("2021").Stock("yes").Stock("no").Stock("unknown")
        .Rows("yes", ("2021", 1m)).Rows("no", ("2021", 0m));

    private static (Status Status, Rational Value) Both(Verdict verdict) => (verdict.Status, verdict.Value.Number);
}
