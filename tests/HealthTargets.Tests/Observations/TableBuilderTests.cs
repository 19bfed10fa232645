using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Tests.Evaluation;
using HealthTargets.Values;

namespace HealthTargets.Tests.Observations;

public sealed class TableBuilderTests
{
    [Fact]
    public void Handles_and_observations_give_the_same_table()
    {
        ObservationTableBuilder builder = new();
        int visits = builder.Indicator(new IndicatorId("visits"));
        int county = builder.Unit(new OrgUnitId("county"));
        int poor = builder.Category(new CategoryId("poor"));
        int Year(int year) => builder.Period(ReportingPeriod.Year(year));
        builder.Add(visits, county, Year(2020), 12.5);
        builder.AddFraction(visits, county, Year(2021), 1, 3);
        builder.AddFraction(visits, county, Year(2022), 1, 3, 33.3);
        builder.AddWeighted(visits, county, Year(2023), 7.25, 40);
        builder.AddStage(visits, county, Year(2024), "certified");
        builder.SetOrigin(builder.File("rows.csv"), 7);
        builder.AddAbsent(visits, county, Year(2025), AbsenceReason.Suppressed);
        builder.Add(visits, county, Year(2020), 5, poor);
        ObservationTable table = builder.Build();

        Observation[] rows = [.. table.Series(new(new("visits"), new("county"), null), null)];
        Assert.Equal(
            [
                new ObservedValue.Number(12.5m),
                new ObservedValue.Fraction(1, 3, null),
                new ObservedValue.Fraction(1, 3, 33.3m),
                new ObservedValue.Weighted(7.25m, 40),
                new ObservedValue.Stage("certified"),
                new ObservedValue.Absent(AbsenceReason.Suppressed),
            ],
            rows.Select(row => row.Value));
        Assert.Equal(new RowOrigin("rows.csv", 7), rows[5].Origin);
        Assert.Null(rows[0].Origin);
        Assert.Equal(
            new ObservedValue.Number(5),
            table.Find(new(new("visits"), new("county"), new("poor")), ReportingPeriod.Year(2020), null)!.Value);
        Assert.Equal(7, table.Count);
    }

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(0.30000000000000004, "0.30000000000000004")]
    [InlineData(-0.0, "0")]
    [InlineData(1e-20, "0.00000000000000000001")]
    [InlineData(1.2345678901234567e-15, "0.0000000000000012345678901235")]
    [InlineData(7.5e28, "75000000000000000000000000000")]
    [InlineData(9007199254740993.0, "9007199254740992")]
    public void A_double_stands_for_the_shortest_decimal_that_reads_back_as_it(double number, string written)
    {
        ObservationTable table = One(builder => builder.Add(0, 0, 0, number));

        Assert.Equal(
            new ObservedValue.Number(decimal.Parse(written, System.Globalization.CultureInfo.InvariantCulture)),
            table.Series(new(new("i"), new("u"), null), null).Single().Value);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(8e28)]
    public void What_is_no_number_is_refused(double number)
    {
        Assert.Throws<ArgumentException>("value", () => One(builder => builder.Add(0, 0, 0, number)));
        Assert.Throws<ArgumentException>("denominator", () => One(builder => builder.AddFraction(0, 0, 0, 1, number)));
        Assert.Throws<ArgumentException>("weight", () => One(builder => builder.AddWeighted(0, 0, 0, 1, number)));
    }

    [Fact]
    public void Handles_that_nobody_gave_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("indicator", () => One(builder => builder.Add(1, 0, 0, 1)));
        Assert.Throws<ArgumentOutOfRangeException>("unit", () => One(builder => builder.Add(0, -1, 0, 1)));
        Assert.Throws<ArgumentOutOfRangeException>("period", () => One(builder => builder.Add(0, 0, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>("category", () => One(builder => builder.Add(0, 0, 0, 1, 0)));
        Assert.Throws<ArgumentOutOfRangeException>("file", () => One(builder => builder.SetOrigin(0, 1)));
    }

    [Fact]
    public void A_finished_builder_takes_no_more()
    {
        ObservationTableBuilder builder = new();
        builder.Build();

        Assert.Throws<InvalidOperationException>(() => builder.Unit(new("u")));
        Assert.Throws<InvalidOperationException>(() => builder.Build());
    }

    [Fact]
    public void A_column_is_added_at_once()
    {
        ObservationTable table = One(builder =>
        {
            builder.Unit(new("v"));
            builder.Unit(new("w"));
            builder.AddSlice(0, 0, [1, 2, 3], [true, false, true]);
        });
        PanelSlice slice = table.Panels[0].Slices[0];

        Assert.True(slice.TryGetDense(out byte[]? states, out double[] first, out _));
        Assert.Equal([1, 0, 1], states.ToArray());
        Assert.Equal([1, 0, 3], first.ToArray());
        Assert.Equal(new NumberRange(3, 1, true), slice.First);
    }

    // root -> a (a1, a2), b (b1): children side by side, and all that is under a unit too.
    [Fact]
    public void Units_of_a_tree_stand_beside_their_siblings()
    {
        OrgUnitTree tree = OrgUnitTree.Build(
            new[]
            {
                ("a1", "a"), ("root", null), ("b", "root"), ("a", "root"), ("b1", "b"), ("a2", "a"), ("lone", null),
            }
                .Select(pair => new OrgUnit
                {
                    Id = new OrgUnitId(pair.Item1),
                    Parent = pair.Item2 is { } parent ? new OrgUnitId(parent) : null,
                }));

        Assert.Equal(
            ["root", "lone", "b", "a", "b1", "a1", "a2"],
            new ObservationTableBuilder(tree).Build().Units.Select(unit => unit.Value));
    }

    [Fact]
    public void What_is_added_tells_which_cells_it_touches_and_shares_the_rest()
    {
        ObservationTable table = ObservationTable.Build(
        [
            Scene.Made("a", "u", "2021-S1", new ObservedValue.Number(1)),
            Scene.Made("a", "u", "2022", new ObservedValue.Number(1)),
            Scene.Made("b", "u", "2022", new ObservedValue.Number(1)),
        ]);
        ObservationTable more = table.With(
            [Scene.Made("a", "v", "2021-YTD-06", new ObservedValue.Number(2))], out IReadOnlyList<TouchedCell> touched);

        Assert.Equal(
            [
                new TouchedCell(new("a"), null, Scene.Period("2021-YTD-06"), 1),
                new TouchedCell(new("a"), null, Scene.Period("2021-S1"), 1),
            ],
            touched);
        Assert.Same(table.Panel(new("b"), null), more.Panel(new("b"), null));
        Assert.Same(
            table.Panel(new("a"), null)!.Slices[^1],
            more.Panel(new("a"), null)!.Slices[^1]);
        Assert.Equal(["u"], table.Units.Select(unit => unit.Value));
        Assert.Equal(4, more.Count);
    }

    private static ObservationTable One(Action<ObservationTableBuilder> add)
    {
        ObservationTableBuilder builder = new();
        builder.Indicator(new("i"));
        builder.Unit(new("u"));
        builder.Period(ReportingPeriod.Year(2020));
        add(builder);
        return builder.Build();
    }
}
