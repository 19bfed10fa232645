using System.Numerics;
using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Plans;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;
using static HealthTargets.Tests.Evaluation.Scene;

namespace HealthTargets.Tests.Evaluation;

public sealed class ExtremeTests
{
    private static readonly Measure[] Measures =
    [
        ValueOf("visits"),
        new Measure.Cumulative(new("visits"), CumulativeSpan.Plan),
        new Measure.Cumulative(new("visits"), CumulativeSpan.Year),
        new Measure.Cumulative(new("visits"), CumulativeSpan.Life),
        new Measure.Change(ValueOf("visits"), ChangeForm.PerYear, new ChangeReference.LastYear()),
        new Measure.Change(ValueOf("visits"), ChangeForm.PerYear, new ChangeReference.Previous()),
        new Measure.Change(ValueOf("visits"), ChangeForm.PerYear, new ChangeReference.Fixed(Period("9999"))),
        new Measure.Change(ValueOf("visits"), ChangeForm.PerYear, new ChangeReference.Fixed(Period("0001"))),
        new Measure.Change(ValueOf("visits"), ChangeForm.PerYear, new ChangeReference.Baseline()),
    ];

    [Theory]
    [InlineData("0001")]
    [InlineData("0001-01")]
    [InlineData("9998")]
    [InlineData("9999")]
    [InlineData("9999-12")]
    public void The_first_and_the_last_years_are_judged_like_others(string period)
    {
        foreach (Measure measure in Measures)
        {
            Target target = Target(measure, AtLeast(1m)) with { Baseline = new Baseline.Given(0m, Period("9999")) };
            foreach (LocalDate asOf in new[] { Period(period).Start, Period(period).End, LocalDate.MaxIsoValue })
            {
                Verdict verdict = Of(period).Count("visits").Rows("visits", (period, 5m))
                    .Judge(asOf.ToString("uuuu-MM-dd", null), target);
                Assert.NotEqual(Status.Tracked, verdict.Status);
            }
        }
    }

    [Fact]
    public void The_whole_of_time_is_one_period()
    {
        Scene scene = Of("0001/9999").Count("visits").Rows("visits", ("2021-03-01", 5m), ("0001", 1m), ("9999-12-31", 1m));

        PlanEvaluation evaluation = scene.Evaluate(
            "9999-12-31",
            Target(ValueOf("visits"), AtLeast(1m)),
            Target(ValueOf("visits"), AtMost(9m)) with { Id = new TargetId("most") });

        // A visit is a visit: what is not reported could only add to it. Of at most 9 nothing can be said.
        Assert.Equal([Status.Met, Status.NoData], evaluation.Verdicts.Select(verdict => verdict.Status));
    }

    [Fact]
    public void The_largest_decimals_are_counted_exactly()
    {
        const decimal huge = 79228162514264337593543950335m;
        Verdict verdict = Of("2021").Count("visits").Months("visits", 2021, 1, 12, huge)
            .Judge("2021-12-31", Target(ValueOf("visits"), AtLeast(huge)) with
            {
                Points = huge,
                Scoring = new Scoring.Proportional(huge),
                Baseline = new Baseline.Given(-huge, null),
            });

        Assert.Equal(12 * (BigInteger.Pow(2, 96) - 1), verdict.Value.Number.Numerator);
        Assert.Equal((Rational)huge * 11, verdict.Gap);
        Assert.Equal((Rational)huge * 12, verdict.Score);
        Assert.Equal(
            "0.0000000000000000000000000001",
            Of("2021").Stock("x").Rows("x", ("2021", 1.0000000000000000000000000001m))
                .Judge("2021-12-31", Target(ValueOf("x"), AtLeast(1m))).Gap!.Value.ToString(28));
    }

    [Fact]
    public void A_chain_of_ten_thousand_units_and_one_of_a_hundred_levels_are_judged()
    {
        Scene scene = Enumerable.Range(1, 10_000).Aggregate(Of("2021").Count("visits").Unit("county"), (made, i) =>
            made.Unit("u" + i, i == 1 ? "county" : "u" + (i - 1))).Row("visits", "u99", "2021", 7m);

        // The county and u1 to u99 are a hundred levels.
        Assert.Equal((Rational)7, scene.Judge("2021-12-31", Target(ValueOf("visits"), AtLeast(1m))).Value.Number);
    }

    [Fact]
    public void An_as_of_day_of_another_calendar_is_the_same_day()
    {
        PlanEvaluation evaluation = CompiledPlan.Compile(new Plan
        {
            Id = new PlanId("p"),
            Period = Period("2021"),
            Unit = new("county"),
            Targets = [Target(ValueOf("visits"), AtLeast(1m))],
        }).Evaluate(
            ObservationTable.Build([Made("visits", "county", "2021", new ObservedValue.Number(1m))]),
            new LocalDate(2021, 12, 31).WithCalendar(CalendarSystem.Julian));

        Assert.Equal(Status.Met, evaluation.Verdicts[0].Status);
    }

    [Fact]
    public void Targets_of_every_day_of_a_year_and_of_no_sub_period_are_judged()
    {
        Target daily = Target(ValueOf("rate"), AtLeast(1m)) with { Timing = new Timing.Every(PeriodKind.Day) };
        Target weekly = daily with { Timing = new Timing.Every(PeriodKind.Week) };
        Scene scene = Of("2021").Ratio("rate").Rows("rate", ("2021", 5m));

        Assert.Equal(Status.Met, scene.Judge("2021-12-31", daily).Status);

        // Weeks do not divide a year; a plan from a file is refused before.
        Assert.Equal(Status.NotDue, scene.Judge("2021-12-31", weekly).Status);
    }
}
