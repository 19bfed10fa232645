using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Rules.Data;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Data;

public sealed class JsonLinesTests
{
    [Fact]
    public void Each_line_is_a_row()
    {
        DataReading<ObservationTable> reading = Reading.Json(
            """
            {"indicator":"coverage","unit":"county","period":"2021","numerator":2411,"denominator":2501,"value":null}

            {"unit":"county","indicator":"beds","period":2021,"value":"120","source":"yearbook"}
            """);
        Assert.Empty(reading.Diagnostics);
        Assert.Equal(
            [new ObservedValue.Fraction(2411, 2501, null), new ObservedValue.Number(120)],
            Reading.Rows(reading.Value).Select(row => row.Value));
        Assert.Equal([1, 3], Reading.Rows(reading.Value).Select(row => row.Origin!.Line));
    }

    [Theory]
    [InlineData("""{"indicator":"beds","unit":"county","period":"2021","value":1,}x""", "(1,64) HT1027")]
    [InlineData("""{"indicator":"beds","unit":"county","period":"2021","value":true}""", "(1,61) HT5008")]
    [InlineData("""{"indicator":"beds","unit":["county"],"period":"2021","value":1}""", "(1,28) HT5008")]
    [InlineData("""["beds","county","2021",1]""", "(1,1) HT5007")]
    [InlineData("""{"indicator":"beds","unit":"county","value":1}""", "(1,1) HT5011")]
    [InlineData("""{"indicator":"beds","indicator":"beds","unit":"county","period":"2021","value":1}""", "(1,21) HT1005")]
    [InlineData("""{"indicator":"beds","unit":"county","period":"2021","value":"１２"}""", "(1,61) HT5021")]
    public void A_bad_line_is_named_with_its_place_and_left_out(string line, string expected)
    {
        DataReading<ObservationTable> reading = Reading.Json(
            line + "\n{\"indicator\":\"beds\",\"unit\":\"county\",\"period\":\"2020\",\"value\":1}\n");
        Assert.Equal([expected], Reading.Lines(reading));
        Assert.Equal((2, 1, 1), (reading.RowsRead, reading.RowsRejected, reading.Value.Count));
    }

    // The lines around it take the short way, which counts lines on its own.
    [Theory]
    [InlineData("", "\n")]
    [InlineData("\uFEFF", "\r\n")]
    public void A_bad_line_among_plain_ones_is_named_with_its_place(string mark, string lineBreak)
    {
        string[] lines =
        [
            .. Enumerable.Range(2001, 6).Select(Line), "", Line(2007).Replace(":7}", ":7", StringComparison.Ordinal),
            Line(2008), " ", Line(2009).Replace(":9}", ":09}", StringComparison.Ordinal), Line(2010),
        ];
        DataReading<ObservationTable> reading = Reading.Json(mark + string.Join(lineBreak, lines));
        Assert.Equal(["(8,1) HT1025", "(11,61) HT1013"], Reading.Lines(reading));
        Assert.Equal((10, 2, 8), (reading.RowsRead, reading.RowsRejected, reading.Value.Count));
        Assert.Equal(
            [1, 2, 3, 4, 5, 6, 9, 12], Reading.Rows(reading.Value).Select(row => row.Origin!.Line));
        Assert.Equal(
            [1, 2, 3, 4, 5, 6, 8, 10],
            Reading.Rows(reading.Value).Select(row => ((ObservedValue.Number)row.Value).Value));

        static string Line(int year) =>
            $$"""{"indicator":"beds","unit":"county","period":"{{year}}","value":{{year - 2000}}}""";
    }

    [Fact]
    public void Unknown_properties_are_warned_of_once()
    {
        DataReading<ObservationTable> reading = Reading.Json(
            """
            {"indicator":"beds","unit":"county","period":"2021","value":1,"remark":"x"}
            {"indicator":"beds","unit":"county","period":"2020","value":1,"remark":"y"}
            """);
        Assert.Equal(["(1,63) HT5003"], Reading.Lines(reading));
        Assert.Equal(2, reading.Value.Count);
    }

    [Fact]
    public void Units_may_have_groups_as_a_list_and_names_as_an_object()
    {
        DataReading<OrgUnitTree> reading = Reading.Units(
            """{"id":"a","groups":["mountain","poor"],"name":{"zh":"甲","en":"A"},"parent":null}""", "units.jsonl");
        Assert.Empty(reading.Diagnostics);
        OrgUnit unit = Assert.Single(reading.Value.All);
        Assert.Equal(["mountain", "poor"], unit.Groups.Select(group => group.Value));
        Assert.Equal(new LocalizedText("A", "甲"), unit.Name);
    }
}
