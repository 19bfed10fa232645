using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;
using static HealthTargets.Tests.Evaluation.Scene;

namespace HealthTargets.Tests.Evaluation;

public sealed class AbsenceTests
{
    private static readonly Target Visits = Target(ValueOf("visits"), AtLeast(100m));

    // More than the months that are there come to: what they reach already would be met without the rest.
    private static readonly Target Many = Target(ValueOf("visits"), AtLeast(111m));

    [Theory]
    [InlineData(AbsenceReason.Missing)]
    [InlineData(AbsenceReason.Suppressed)]
    [InlineData(AbsenceReason.NotApplicable)]
    [InlineData(AbsenceReason.Undefined)]
    public void An_absent_row_is_no_data_with_its_reason_and_place(AbsenceReason reason)
    {
        Verdict verdict = Of("2021").Count("visits").Row("visits", "county", "2021", new ObservedValue.Absent(reason))
            .Judge("2021-12-31", Visits);

        Assert.Equal(Status.NoData, verdict.Status);
        Assert.Equal(new Absence(reason, "visits, county, 2021"), verdict.Absence);
        Assert.Single(verdict.Observations);
    }

    [Fact]
    public void Every_month_is_required_unless_the_policy_says_otherwise()
    {
        Scene Eleven(MissingPolicy policy) => Of("2021").Count("visits", policy)
            .Months("visits", 2021, 1, 4, 10m).Months("visits", 2021, 6, 12, 10m);
        Verdict required = Eleven(new MissingPolicy.Require()).Judge("2021-12-31", Many);
        Verdict skipped = Eleven(new MissingPolicy.Skip()).Judge("2021-12-31", Visits);

        Assert.Equal(new Absence(AbsenceReason.Missing, "visits, county, 2021-05"), required.Absence);
        Assert.Equal(new Coverage(11, 12, PeriodKind.Month), required.Coverage);
        Assert.Equal(((Rational)110, Status.Met), (skipped.Value.Number, skipped.Status));
        Assert.Contains(new VerdictWarning(WarningKind.Incomplete, "visits, county, 2021-05"), skipped.Warnings);
        Assert.Equal((Rational)110, Eleven(new MissingPolicy.Zero()).Judge("2021-12-31", Visits).Value.Number);
    }

    [Fact]
    public void Months_to_come_are_not_missing()
    {
        Verdict verdict = Of("2021").Count("visits").Months("visits", 2021, 1, 5, 10m).Judge("2021-06-29", Visits);

        Assert.Equal((Rational)50, verdict.Value.Number);
        Assert.Equal(new Coverage(5, 5, PeriodKind.Month), verdict.Coverage);
    }

    [Fact]
    public void What_is_withheld_is_never_taken_for_zero()
    {
        Verdict verdict = Of("2021").Count("visits", new MissingPolicy.Zero()).Months("visits", 2021, 1, 11, 10m)
            .Row("visits", "county", "2021-12", new ObservedValue.Absent(AbsenceReason.Suppressed))
            .Judge("2021-12-31", Many);

        Assert.Equal(new Absence(AbsenceReason.Suppressed, "visits, county, 2021-12"), verdict.Absence);
    }

    [Fact]
    public void Where_only_events_are_reported_no_rows_are_zero_with_a_warning()
    {
        Verdict verdict = Of("2021").Count("accidents", new MissingPolicy.Zero())
            .Judge("2021-12-31", Target(ValueOf("accidents"), AtMost(0m)));

        Assert.Equal((Status.Met, (Rational)0), (verdict.Status, verdict.Value.Number));
        Assert.Contains(verdict.Warnings, warning => warning.Kind == WarningKind.Incomplete);
    }

    [Fact]
    public void A_mean_with_absences_as_zero_is_taken_over_all_parts()
    {
        // (6 + 6 + 0) / 3 = 4, not 6.
        Verdict verdict = Of("2021-Q1").Indicator("level", new Quantity.Index(), made => made with
        {
            DeclaredOverTime = Aggregation.Mean,
            Missing = new MissingPolicy.Zero(),
        }).Rows("level", ("2021-01", 6m), ("2021-03", 6m)).Judge("2021-03-31", Target(ValueOf("level"), AtLeast(5m)));

        Assert.Equal((Rational)4, verdict.Value.Number);
    }

    [Fact]
    public void What_applies_nowhere_is_not_applicable_and_not_zero()
    {
        Scene scene = Of("2021").Count("visits").Unit("county").Unit("a", "county").Unit("b", "county");
        ObservedValue never = new ObservedValue.Absent(AbsenceReason.NotApplicable);

        Assert.Equal(
            AbsenceReason.NotApplicable,
            scene.Row("visits", "a", "2021", never).Row("visits", "b", "2021", never)
                .Judge("2021-12-31", Visits).Absence!.Reason);
        Assert.Equal(
            (Rational)120,
            Of("2021").Count("visits").Unit("county").Unit("a", "county").Unit("b", "county")
                .Row("visits", "a", "2021", never).Row("visits", "b", "2021", 120m)
                .Judge("2021-12-31", Visits).Value.Number);
    }

    [Fact]
    public void An_earlier_number_is_carried_forward_up_to_an_age()
    {
        // From 31 March to 30 June are 91 days.
        Verdict Judge(int daysMax, string asOf = "2021-06-30") => Of("2021-06")
            .Stock("beds", new MissingPolicy.CarryForward(daysMax)).Rows("beds", ("2021-02", 5m), ("2021-03", 50m))
            .Judge(asOf, Target(ValueOf("beds"), AtLeast(50m)));

        Assert.Equal((Rational)50, Judge(91).Value.Number);
        Assert.Contains(new VerdictWarning(WarningKind.CarriedForward, "beds, county, 2021-03"), Judge(91).Warnings);
        Assert.Equal(Status.NoData, Judge(90).Status);

        // The age counts up to the day of judgement: 31 March to 10 June are 71 days.
        Assert.Equal((Rational)50, Judge(71, "2021-06-10").Value.Number);
        Assert.Equal(Status.NoData, Judge(70, "2021-06-10").Status);
    }

    [Fact]
    public void A_row_that_says_missing_is_carried_over_and_one_that_says_withheld_is_not()
    {
        Verdict Judge(AbsenceReason reason) => Of("2021-06").Stock("beds", new MissingPolicy.CarryForward(400))
            .Rows("beds", ("2021-03", 50m)).Row("beds", "county", "2021-06", new ObservedValue.Absent(reason))
            .Row("beds", "county", "2021-05", new ObservedValue.Absent(AbsenceReason.Missing))
            .Judge("2021-06-30", Target(ValueOf("beds"), AtLeast(50m)));

        Assert.Equal((Rational)50, Judge(AbsenceReason.Missing).Value.Number);
        Assert.Equal(AbsenceReason.Suppressed, Judge(AbsenceReason.Suppressed).Absence!.Reason);
    }

    [Fact]
    public void The_value_of_a_unit_without_rows_is_that_of_its_children()
    {
        Scene scene = Of("2021").Count("visits").Stock("beds").Indicator("score", new Quantity.Index())
            .Unit("county").Unit("a", "county").Unit("b", "county")
            .Row("visits", "a", "2021", 70m).Row("visits", "b", "2021", 40m)
            .Row("beds", "a", "2021-03", 7m).Row("beds", "b", "2021-05", 4m).Row("score", "a", "2021", 1m);
        Rational? Value(string indicator) =>
            scene.Judge("2021-12-31", Target(ValueOf(indicator), AtLeast(1m))).Value.NumberOrNull;

        Assert.Equal((Rational)110, Value("visits"));
        Assert.Equal((Rational)11, Value("beds"));
        Assert.Null(Value("score"));
        Assert.Equal(new Coverage(2, 2, null), scene.Judge("2021-12-31", Visits).Coverage);
        Assert.Equal(
            (Rational)500, scene.Row("visits", "county", "2021", 500m).Judge("2021-12-31", Visits).Value.Number);
    }

    [Fact]
    public void A_child_that_reports_nothing_is_missing_and_shows_in_the_coverage_even_as_zero()
    {
        Verdict Judge(MissingPolicy policy) => Of("2021").Count("visits", policy)
            .Unit("county").Unit("a", "county").Unit("b", "county").Row("visits", "a", "2021", 70m)
            .Judge("2021-12-31", Visits);

        Assert.Equal(new Absence(AbsenceReason.Missing, "visits, b, 2021"), Judge(new MissingPolicy.Require()).Absence);
        Assert.Equal((Rational)70, Judge(new MissingPolicy.Zero()).Value.Number);
        Assert.Equal(new Coverage(1, 2, null), Judge(new MissingPolicy.Zero()).Coverage);
        Assert.Equal(new Coverage(1, 2, null), Judge(new MissingPolicy.Skip()).Coverage);
    }

    [Fact]
    public void Contradicting_rows_are_no_data()
    {
        Verdict verdict = Of("2021").Count("visits").Rows("visits", ("2021", 100m), ("2021", 101m))
            .Judge("2021-12-31", Visits);

        Assert.Equal(AbsenceReason.Undefined, verdict.Absence!.Reason);
    }

    [Fact]
    public void Provisional_numbers_count_with_a_warning()
    {
        Verdict verdict = Of("2021").Count("visits")
            .Row(Made("visits", "county", "2021", new ObservedValue.Number(100m)) with
            {
                Status = ObservationStatus.Provisional,
            })
            .Judge("2021-12-31", Visits);

        Assert.Equal(Status.Met, verdict.Status);
        Assert.Equal([new VerdictWarning(WarningKind.NotFinal, "visits, county, 2021")], verdict.Warnings);
    }
}
