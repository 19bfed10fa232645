using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;
using static HealthTargets.Tests.Evaluation.Scene;

namespace HealthTargets.Tests.Evaluation;

public sealed class UnitMeasureTests
{
    private static readonly UnitSelection Townships = new UnitSelection.Matching([new OrgUnitLevel("township")], []);
    private static readonly Criterion HasClinic = new Criterion.Within(ValueOf("clinics"), AtLeast(1m));

    [Fact]
    public void The_share_of_units_that_meet_a_condition_is_in_percent()
    {
        // 2 of 3 townships.
        Verdict verdict = Clinics(1m, 0m, 2m).Judge("2021-12-31", Target(Share(), AtLeast(66.6m)));

        Assert.Equal((Status.Met, Rational.Fraction(200, 3)), (verdict.Status, verdict.Value.Number));
        Assert.Equal(new Coverage(3, 3, null), verdict.Coverage);
        Assert.Equal("%", verdict.Form.Unit?.English);
    }

    [Fact]
    public void Units_that_the_condition_does_not_apply_to_are_left_out()
    {
        Scene scene = Clinics(1m, 0m)
            .Unit("t9", "county", "township").Row("clinics", "t9", "2021", new ObservedValue.Absent(AbsenceReason.NotApplicable));

        Assert.Equal((Rational)50, scene.Judge("2021-12-31", Target(Share(), AtLeast(50m))).Value.Number);
        Assert.Equal(new Coverage(2, 2, null), scene.Judge("2021-12-31", Target(Share(), AtLeast(50m))).Coverage);
    }

    [Fact]
    public void The_policy_says_what_a_unit_without_data_does()
    {
        Scene scene = Clinics(1m, 0m).Unit("t9", "county", "township");
        Verdict Judge(MissingPolicy policy) => scene.Judge("2021-12-31", Target(Share(policy), AtLeast(50m)));

        Assert.Equal(new Absence(AbsenceReason.Missing, "clinics, t9, 2021"), Judge(new MissingPolicy.Require()).Absence);
        Assert.Equal((Rational)50, Judge(new MissingPolicy.Skip()).Value.Number);
        Assert.Equal(Rational.Fraction(100, 3), Judge(new MissingPolicy.Zero()).Value.Number);
        Assert.Equal(new Coverage(2, 3, null), Judge(new MissingPolicy.Zero()).Coverage);
        Assert.Contains(new VerdictWarning(WarningKind.Incomplete, "clinics, t9, 2021"), Judge(new MissingPolicy.Zero()).Warnings);
    }

    [Fact]
    public void A_unit_whose_number_is_withheld_is_not_counted_as_failing()
    {
        Scene scene = Clinics(1m).Unit("t9", "county", "township")
            .Row("clinics", "t9", "2021", new ObservedValue.Absent(AbsenceReason.Suppressed));

        Assert.Equal(
            AbsenceReason.Suppressed,
            scene.Judge("2021-12-31", Target(Share(new MissingPolicy.Zero()), AtLeast(50m))).Absence!.Reason);
    }

    [Fact]
    public void Of_no_units_there_is_no_share_and_a_count_of_zero()
    {
        Scene scene = Of("2021").Count("clinics");

        Assert.Equal(AbsenceReason.Undefined, scene.Judge("2021-12-31", Target(Share(), AtLeast(1m))).Absence!.Reason);
        Assert.Equal(
            Rational.Zero,
            scene.Judge("2021-12-31", Target(Counted(new UnitSelection.Children()), AtLeast(1m))).Value.Number);
    }

    [Fact]
    public void A_count_of_named_units_stays_reached_once_their_stages_are()
    {
        Criterion eliminated = new Criterion.Within(ValueOf("status"), new Bound.AtLeast(new Limit.Stage("eliminated")));
        Measure five = new Measure.CountOfUnits(
            new UnitSelection.Named([new("a"), new("b")]), eliminated, new MissingPolicy.Require());
        Scene Stages(string a, string b) => Of("2021").Stage("status", "endemic", "controlled", "eliminated")
            .Row("status", "a", "2021-03", new ObservedValue.Stage(a))
            .Row("status", "b", "2021-03", new ObservedValue.Stage(b));

        Assert.Equal(Status.Met, Stages("eliminated", "eliminated").Judge("2021-06-30", Target(five, AtLeast(2m))).Status);
        Assert.Equal((Rational)1, Stages("controlled", "eliminated").Judge("2021-06-30", Target(five, AtLeast(2m))).Value.Number);
        Assert.Equal(Status.Missed, Stages("controlled", "eliminated").Judge("2021-12-31", Target(five, AtLeast(2m))).Status);
    }

    [Fact]
    public void Several_conditions_per_unit_are_joined_and_an_absent_one_may_not_matter()
    {
        Criterion both = new Criterion.All([HasClinic, new Criterion.Within(ValueOf("doctors"), AtLeast(2m))]);
        Scene scene = Clinics(1m, 0m, 1m).Row("doctors", "t1", "2021", 2m).Row("doctors", "t3", "2021", 1m);

        // t1 meets both, t2 fails the first whatever its doctors, t3 fails the second.
        Assert.Equal(
            (Rational)1,
            scene.Judge("2021-12-31", Target(
                new Measure.CountOfUnits(Townships, both, new MissingPolicy.Require()), AtLeast(1m))).Value.Number);
    }

    [Theory]
    [InlineData(RankTies.Best, 2)]
    [InlineData(RankTies.Worst, 3)]
    [InlineData(RankTies.Dense, 2)]
    public void Equal_values_share_a_rank_as_the_rule_says(RankTies ties, int expected)
    {
        // 9 (county), 12, 9, 5.
        Verdict verdict = Peers(9m, 12m, 9m, 5m).Judge("2021-12-31", Target(Rank(Direction.Higher, ties), AtMost(2m)));

        Assert.Equal((Rational)expected, verdict.Value.Number);
        Assert.Equal(new Coverage(4, 4, null), verdict.Coverage);
    }

    [Fact]
    public void Dense_ranks_have_no_gaps_and_the_lowest_may_be_the_best()
    {
        Scene scene = Peers(5m, 12m, 12m, 9m);

        Assert.Equal((Rational)3, scene.Judge("2021-12-31", Target(Rank(Direction.Higher, RankTies.Dense), AtMost(3m))).Value.Number);
        Assert.Equal((Rational)4, scene.Judge("2021-12-31", Target(Rank(Direction.Higher, RankTies.Best), AtMost(3m))).Value.Number);
        Assert.Equal((Rational)1, scene.Judge("2021-12-31", Target(Rank(Direction.Lower, RankTies.Best), AtMost(3m))).Value.Number);
    }

    [Fact]
    public void Too_few_peers_make_no_rank_and_silent_ones_are_pointed_out()
    {
        Scene scene = Peers(9m, 12m).Unit("silent", "province");
        Target target = Target(Rank(Direction.Higher, RankTies.Best, peersMin: 3), AtMost(3m));

        Assert.Equal(AbsenceReason.Undefined, scene.Judge("2021-12-31", target).Absence!.Reason);

        Verdict ranked = scene.Judge("2021-12-31", Target(Rank(Direction.Higher, RankTies.Best, peersMin: 2), AtMost(3m)));
        Assert.Equal(((Rational)2, new Coverage(2, 3, null)), (ranked.Value.Number, ranked.Coverage));
        Assert.Contains(new VerdictWarning(WarningKind.Incomplete, "visits, silent, 2021"), ranked.Warnings);
    }

    [Fact]
    public void A_streak_counts_the_latest_parts_in_a_row_that_hold()
    {
        Measure streak = new Measure.Streak(
            PeriodKind.Month, new Criterion.Within(ValueOf("rate"), AtLeast(95m)));
        Scene scene = Of("2021").Ratio("rate").Rows(
            "rate", ("2021-01", 99m), ("2021-02", 94m), ("2021-03", 95m), ("2021-04", 96m), ("2021-06", 99m));
        Verdict Judge(string asOf) => scene.Judge(asOf, Target(streak, AtLeast(2m)));

        Assert.Equal((Rational)1, Judge("2021-01-31").Value.Number);
        Assert.Equal((Rational)0, Judge("2021-02-28").Value.Number);
        Assert.Equal((Rational)2, Judge("2021-05-30").Value.Number);
        Assert.Equal(AbsenceReason.Missing, Judge("2021-06-30").Absence!.Reason); // May is not known
        Assert.Equal(Status.NotDue, Judge("2021-01-30").Status); // no month is over
    }

    [Fact]
    public void Units_count_while_they_exist()
    {
        Scene scene = Clinics(1m).Unit(new OrgUnit
        {
            Id = new("closed"),
            Parent = new OrgUnitId("county"),
            Level = new OrgUnitLevel("township"),
            ValidTo = Day("2021-06-29"),
        }).Row("clinics", "closed", "2021", 0m);

        Assert.Equal((Rational)50, scene.Judge("2021-06-29", Target(Share(), AtLeast(50m))).Value.Number);
        Assert.Equal((Rational)100, scene.Judge("2021-06-30", Target(Share(), AtLeast(50m))).Value.Number);
    }

    [Fact]
    public void Units_under_a_county_that_the_file_does_not_list_are_its_units()
    {
        Scene scene = Of("2021").Count("clinics").Unit("t1", "county", "township").Row("clinics", "t1", "2021", 1m);

        Assert.Equal((Rational)100, scene.Judge("2021-12-31", Target(Share(), AtLeast(50m))).Value.Number);
    }

    private static Scene Clinics(params decimal[] clinics) => clinics.Select((number, i) => (number, Id: "t" + (i + 1)))
        .Aggregate(Of("2021").Count("clinics").Count("doctors").Unit("county"), (scene, town) => scene
            .Unit(town.Id, "county", "township").Row("clinics", town.Id, "2021", town.number));

    private static Scene Peers(decimal own, params decimal[] others) => others
        .Select((number, i) => (number, Id: "p" + (i + 1)))
        .Aggregate(
            Of("2021").Count("visits").Unit("province").Unit("county", "province").Row("visits", "county", "2021", own),
            (scene, peer) => scene.Unit(peer.Id, "province").Row("visits", peer.Id, "2021", peer.number));

    private static Measure.ShareOfUnits Share(MissingPolicy? policy = null) =>
        new(Townships, HasClinic, policy ?? new MissingPolicy.Require());

    private static Measure.CountOfUnits Counted(UnitSelection units) => new(units, HasClinic, new MissingPolicy.Require());

    private static Measure.Rank Rank(Direction best, RankTies ties, int peersMin = 2) =>
        new(ValueOf("visits"), new UnitSelection.Siblings(), best, ties, peersMin);
}
