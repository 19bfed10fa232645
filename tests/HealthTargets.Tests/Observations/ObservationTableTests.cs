using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Tests.Evaluation;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Tests.Observations;

public sealed class ObservationTableTests
{
    private static readonly SeriesKey Visits = new(new IndicatorId("visits"), new OrgUnitId("county"), null);

    [Fact]
    public void The_latest_revision_counts_and_an_earlier_state_can_be_replayed()
    {
        ObservationTable table = ObservationTable.Build([Row(3, day: 3), Row(1), Row(2, day: 2)]);

        Assert.Equal(3m, NumberAt(table, null));
        Assert.Equal(3m, NumberAt(table, At(3)));
        Assert.Equal(2m, NumberAt(table, At(3) - Duration.Epsilon));
        Assert.Equal(1m, NumberAt(table, At(1)));
        Assert.Empty(table.Conflicts);
        Assert.Equal(3, table.Count);
        Assert.Single(table.Series(Visits, null));
    }

    [Fact]
    public void Nothing_is_known_before_the_first_record()
    {
        ObservationTable table = ObservationTable.Build([Row(3, day: 3)]);

        Assert.Null(table.Find(Visits, Scene.Period("2021"), At(2)));
        Assert.Empty(table.Series(Visits, At(2)));
    }

    [Fact]
    public void Rows_that_nothing_tells_apart_leave_the_cell_absent()
    {
        Observation first = Row(1);
        Observation second = Row(2);
        ObservationTable table = ObservationTable.Build([first, second]);

        Assert.Equal([new ObservationConflict(first, second)], table.Conflicts);
        Assert.Equal(new ObservedValue.Absent(AbsenceReason.Undefined), Find(table, null)!.Value);
    }

    [Fact]
    public void A_later_revision_settles_a_conflict_and_a_conflict_hides_an_earlier_revision()
    {
        ObservationTable settled = ObservationTable.Build([Row(1), Row(2), Row(3, day: 3)]);
        ObservationTable open = ObservationTable.Build([Row(1, day: 1), Row(2, day: 2), Row(3, day: 2)]);

        Assert.Equal(3m, NumberAt(settled, null));
        Assert.Single(settled.Conflicts);
        Assert.IsType<ObservedValue.Absent>(Find(open, null)!.Value);
        Assert.Equal(1m, NumberAt(open, At(1)));
    }

    [Fact]
    public void Periods_of_the_same_dates_are_one_cell()
    {
        Observation half = Scene.Made("visits", "county", "2021-S1", new ObservedValue.Number(1m));
        Observation toDate = Scene.Made("visits", "county", "2021-YTD-06", new ObservedValue.Number(2m));

        Assert.Single(ObservationTable.Build([half, toDate]).Conflicts);
        Assert.Equal(
            2m, NumberOf(ObservationTable.Build([toDate with { RecordedAt = At(1) }, half])
                .Find(Visits, Scene.Period("2021-S1"), null)));
    }

    [Fact]
    public void Three_repetitions_are_two_conflicts_and_other_cells_go_free()
    {
        Observation other = Row(7) with { Category = new CategoryId("poor") };
        ObservationTable table = ObservationTable.Build([Row(1), Row(1), Row(1), other]);

        Assert.Equal(2, table.Conflicts.Count);
        Assert.Equal(7m, NumberOf(table.Find(Visits with { Category = new CategoryId("poor") }, Scene.Period("2021"), null)));
        Assert.Equal(2, table.Keys().Count());
    }

    [Fact]
    public void A_series_is_in_order_of_periods_whatever_the_order_of_its_rows()
    {
        Observation[] rows = [.. new[] { "2021-03", "2020", "2021-01", "2021-Q1" }.Select(period =>
            Scene.Made("visits", "county", period, new ObservedValue.Number(1m)))];

        Assert.Equal(
            ["2020", "2021-01", "2021-Q1", "2021-03"],
            ObservationTable.Build(rows).Series(Visits, null).Select(row => row.Period.ToString()));
        Assert.Equal(
            ObservationTable.Build(rows).Series(Visits, null),
            ObservationTable.Build(rows.Reverse()).Series(Visits, null));
        Assert.Empty(ObservationTable.Empty.Series(Visits, null));
    }

    private static Observation Row(decimal value, int? day = null) =>
        Scene.Made("visits", "county", "2021", new ObservedValue.Number(value)) with
        {
            RecordedAt = day is { } number ? At(number) : null,
        };

    private static Instant At(int day) => Instant.FromUtc(2022, 1, day, 0, 0);

    private static Observation? Find(ObservationTable table, Instant? knownAt) =>
        table.Find(Visits, Scene.Period("2021"), knownAt);

    private static decimal NumberAt(ObservationTable table, Instant? knownAt) => NumberOf(Find(table, knownAt));

    private static decimal NumberOf(Observation? row) => Assert.IsType<ObservedValue.Number>(row?.Value).Value;
}
