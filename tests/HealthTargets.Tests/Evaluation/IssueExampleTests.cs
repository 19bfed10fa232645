using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.Targets;
using HealthTargets.Values;
using static HealthTargets.Tests.Evaluation.Scene;

namespace HealthTargets.Tests.Evaluation;

public sealed class IssueExampleTests
{
    private static readonly Target Monitoring = Target(ValueOf("batches"), AtLeast(4000m));

    [Fact]
    public void Four_points_down_is_exactly_minus_four_and_at_most_minus_four_holds()
    {
        // 13.54 - 17.54 = -4; in binary -3.9999999999999982.
        Verdict verdict = Of("2021").Ratio("out").Rows("out", ("2020", 17.54m), ("2021", 13.54m)).Judge(
            "2021-12-31",
            Target(new Measure.Change(ValueOf("out"), ChangeForm.Points, new ChangeReference.LastYear()), AtMost(-4m)));

        Assert.Equal(Status.Met, verdict.Status);
        Assert.Equal((Rational)(-4), verdict.Value.Number);
        Assert.Equal(Rational.Zero, verdict.Gap);
        Assert.Equal("points", verdict.Form.Unit?.English);
    }

    [Fact]
    public void Fifty_seven_of_sixty_is_95_percent_and_at_least_95_holds()
    {
        Verdict verdict = Of("2021").Ratio("rate")
            .Row("rate", "county", "2021", new ObservedValue.Fraction(57, 60, null))
            .Judge("2021-12-31", Target(ValueOf("rate"), AtLeast(95m)));

        Assert.Equal(Status.Met, verdict.Status);
        Assert.Equal((Rational)95, verdict.Value.Number);
    }

    [Fact]
    public void No_data_is_no_data_and_not_zero()
    {
        Verdict verdict = Of("2019").Count("batches").Judge("2019-06-30", Monitoring);

        Assert.Equal(Status.NoData, verdict.Status);
        Assert.Null(verdict.Attained);
        Assert.Null(verdict.Value.NumberOrNull);
        Assert.Null(verdict.Gap);
        Assert.Null(verdict.Score);
        Assert.Equal(new Absence(AbsenceReason.Missing, "batches, county, 2019"), verdict.Absence);
    }

    // On 30 June 181 of 365 days have elapsed: 4,000 x 181 / 365 = 1,983.56 are expected, and 90 % of that is 1,785.2.
    [Theory]
    [InlineData(2100, Status.OnTrack, Course.Ahead)]
    [InlineData(1800, Status.AtRisk, Course.Behind)]
    [InlineData(1500, Status.OffTrack, Course.Off)]
    public void A_half_year_of_a_yearly_count_is_held_against_the_days_elapsed(int count, Status status, Course course)
    {
        Scene[] reports =
        [
            Of("2019").Count("batches").Rows("batches", ("2019-S1", count)),
            Of("2019").Count("batches").Months("batches", 2019, 1, 6, count / 6m),
            Of("2019").Count("batches").Rows("batches", ("2019", count)),
            Of("2019").Count("batches").Rows("batches", ("2019-YTD-06", count)),
            Of("2019").Count("batches").Rows("batches", ("2019-Q1", count - 1000), ("2019-Q2", 1000)),
        ];

        Assert.All(reports.Select(scene => scene.Judge("2019-06-30", Monitoring)), verdict =>
        {
            Assert.Equal((status, (Course?)course, (bool?)false), (verdict.Status, verdict.Course, verdict.Attained));
            Assert.Equal((Rational)count, verdict.Value.Number);
            Assert.Equal(Rational.Fraction(4000 * 181, 365), verdict.Expected);
            Assert.Equal((Rational)(count - 4000), verdict.Gap);
            Assert.Equal(Rational.Fraction(count, 4000), verdict.Attainment);
            Assert.Equal(Rational.Fraction(count, 181), verdict.Pace);
            Assert.Equal(Rational.Fraction(4000 - count, 184), verdict.RequiredPace);
        });
        Assert.Contains(
            reports[2].Judge("2019-06-30", Monitoring).Warnings,
            warning => warning == new VerdictWarning(WarningKind.PeriodStillRunning, "batches, county, 2019"));
        Assert.Empty(reports[0].Judge("2019-06-30", Monitoring).Warnings);
    }

    [Fact]
    public void The_edges_of_the_course_belong_to_the_better_side()
    {
        // 365 batches in 365 days: one a day, so 181 are expected on 30 June; 90 % of that is 162.9.
        Target target = Target(ValueOf("batches"), AtLeast(365m));
        Verdict Judge(decimal count) => Of("2019").Count("batches").Rows("batches", ("2019-S1", count))
            .Judge("2019-06-30", target);

        Assert.Equal((Status.OnTrack, Course.On), (Judge(181m).Status, Judge(181m).Course!.Value));
        Assert.Equal((Status.AtRisk, Course.Behind), (Judge(180.99m).Status, Judge(180.99m).Course!.Value));
        Assert.Equal(Status.AtRisk, Judge(162.9m).Status);
        Assert.Equal(Status.OffTrack, Judge(162.8999999999999999999999m).Status);
    }

    [Fact]
    public void A_completed_count_is_met_before_the_end_and_an_incomplete_one_missed_at_the_end()
    {
        Scene scene = Of("2019").Count("batches").Months("batches", 2019, 1, 6, 700m).Months("batches", 2019, 7, 12, 0m);

        Assert.Equal(Status.Met, scene.Judge("2019-06-30", Monitoring).Status);
        Assert.Equal(Status.Met, scene.Judge("2019-12-31", Monitoring).Status);
        Assert.Equal(Status.OffTrack, scene.Judge("2019-03-31", Target(ValueOf("batches"), AtLeast(10_000m))).Status);
        Assert.Equal(Status.OffTrack, scene.Judge("2019-12-30", Target(ValueOf("batches"), AtLeast(5000m))).Status);
        Assert.Equal(Status.Missed, scene.Judge("2019-12-31", Target(ValueOf("batches"), AtLeast(5000m))).Status);
    }
}
