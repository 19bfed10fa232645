using System.Text;
using HealthTargets.Observations;
using HealthTargets.Rules.Data;

namespace HealthTargets.Rules.Tests.Data;

public sealed class UncertaintyColumnsTests
{
    private const string Header = "indicator,unit,period,value,numerator,denominator,absence,standardError,lower,upper\n";

    [Fact]
    public void Standard_error_and_limits_are_read_exactly_from_csv()
    {
        DataReading<ObservationTable> reading = Reading.Csv(Header + "coverage,county,2021,96.4,,,,0.370,95.6,97.1\n");
        Assert.Empty(reading.Diagnostics);
        Observation row = Assert.Single(Reading.Rows(reading.Value));
        Assert.Equal((0.37m, 95.6m, 97.1m), (row.StandardError, row.Lower, row.Upper));
    }

    [Fact]
    public void They_are_read_from_json_lines_and_each_may_stand_alone()
    {
        DataReading<ObservationTable> reading = ObservationReader.Read([DataFile.FromBytes("x.jsonl", Encoding.UTF8.GetBytes("""
            {"indicator":"a","unit":"u","period":"2020","value":5,"upper":7}
            {"indicator":"a","unit":"u","period":"2021","value":6,"standardError":0.5}
            """))]);
        Assert.Empty(reading.Diagnostics);
        Assert.Equal(
            [(null, null, 7m), (0.5m, null, null)],
            Reading.Rows(reading.Value).OrderBy(row => row.Period)
                .Select(row => (row.StandardError, row.Lower, row.Upper)));
    }

    [Theory]
    [InlineData("coverage,county,2021,96.4,,,,-0.4,,", "(2,30) HT5080")]
    [InlineData("coverage,county,2021,96.4,,,,,97.1,95.6", "(2,31) HT5081")]
    [InlineData("coverage,county,2021,96.4,,,,x,,", "(2,30) HT5021")]
    public void A_row_with_an_impossible_one_is_left_out(string row, string expected)
    {
        DataReading<ObservationTable> reading = Reading.Csv(Header + row + "\n");
        Assert.Equal([expected], Reading.Lines(reading));
        Assert.Equal((1, 0), (reading.RowsRejected, reading.Value.Count));
    }

    [Theory]
    [InlineData("coverage,county,2021,96.4,,,,,,90", "(2,22) HT5082", true)]
    [InlineData("coverage,county,2021,,,,suppressed,,95.6,97.1", "(2,37) HT5083", false)]
    [InlineData("centre,county,2021,applied,,,,0.1,,", "(2,31) HT5083", false)]
    public void A_doubtful_one_is_a_warning(string row, string expected, bool isKept)
    {
        DataReading<ObservationTable> reading = Reading.Csv(Header + row + "\n");
        Assert.Equal([expected], Reading.Lines(reading));
        Observation observation = Assert.Single(Reading.Rows(reading.Value));
        Assert.False(reading.HasErrors);
        Assert.Equal(isKept, observation.Upper is not null);
    }

    [Theory]
    [InlineData("coverage,county,2021,96.4,,,,0,96.4,96.4")]
    [InlineData("coverage,county,2021,96.4,2411,2501,,0.4,95.6,97.1")]
    [InlineData("coverage,county,2021,,2411,2501,,,0.1,0.2")] // without a stated value nothing can be outside
    public void Limits_may_touch_the_value_and_stand_beside_a_fraction(string row) =>
        Assert.Empty(Reading.Csv(Header + row + "\n").Diagnostics);

    [Theory]
    [InlineData("\"value\": 95, \"standardError\": 0.5, \"lower\": 94, \"upper\": 96", null)]
    [InlineData("\"value\": 95, \"standardError\": -0.5", "HT5080")]
    [InlineData("\"value\": 95, \"lower\": 96, \"upper\": 94", "HT5081")]
    [InlineData("\"absence\": \"suppressed\", \"lower\": 94", "HT5083")]
    public void Tests_in_plan_files_take_them_too(string fields, string? code)
    {
        RuleCompilation compilation = RuleCompiler.Compile("p.json", Encoding.UTF8.GetBytes($$"""
            { "id": "p", "period": "2021", "unit": "county", "indicators": { "coverage": { "kind": "ratio" } },
              "targets": [{ "id": "coverage", "indicator": "coverage", "atLeast": 95 }],
              "tests": [{ "asOf": "2021-12-31", "given": [{ "indicator": "coverage", {{fields}} }],
                "expect": { "coverage": "met" } }] }
            """));
        Assert.Equal(code is null ? [] : [code], compilation.Diagnostics.Select(diagnostic => diagnostic.Code));
        if (code is null)
        {
            Observation row = Assert.Single(compilation.Tests.Single().Given);
            Assert.Equal((0.5m, 94m, 96m), (row.StandardError, row.Lower, row.Upper));
        }
    }
}
