using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Rules.Data;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Rules.Tests.Data;

public sealed class ObservationReaderTests
{
    private const string Full =
        "indicator,unit,period,value,numerator,denominator,category,status,absence,recordedAt,source\n";

    [Fact]
    public void Every_column_of_a_row_is_read()
    {
        DataReading<ObservationTable> reading = Reading.Csv(
            Full + "coverage,county,2021-Q1,96.4,2411,2501,boys,provisional,,2021-04-05T08:00:00+08:00,\"report, p. 3\"\n");
        Assert.Empty(reading.Diagnostics);
        Observation row = Assert.Single(Reading.Rows(reading.Value));
        Assert.Equal(("coverage", "county", "2021-Q1"), (row.Indicator.Value, row.Unit.Value, row.Period.ToString()));
        Assert.Equal(new ObservedValue.Fraction(2411, 2501, 96.4m), row.Value);
        Assert.Equal(("boys", ObservationStatus.Provisional), (row.Category?.Value, row.Status));
        Assert.Equal(Instant.FromUtc(2021, 4, 5, 0, 0), row.RecordedAt);
        Assert.Equal(("report, p. 3", new RowOrigin("data.csv", 2)), (row.Source, row.Origin));
    }

    [Fact]
    public void Columns_come_in_any_order_with_any_line_ends_and_a_byte_order_mark()
    {
        DataReading<ObservationTable> reading = Reading.Csv(
            "\uFEFFvalue, Period ,UNIT,indicator\r\n 12 ,2021,county,screened\r\n\r\n,,,\r\n13,2020,county,screened");
        Assert.Empty(reading.Diagnostics);
        Assert.Equal((2, 0), (reading.RowsRead, reading.RowsRejected));
        Assert.Equal([12m, 13m], Reading.Rows(reading.Value).Select(row => ((ObservedValue.Number)row.Value).Value));
    }

    [Fact]
    public void Unknown_columns_are_warned_of_once_each_and_passed_over()
    {
        DataReading<ObservationTable> reading = Reading.Csv(
            "indicator,unit,period,value,catgory,remark\nscreened,county,2021,5,x,y\nscreened,county,2020,5,x,y\n");
        Assert.Equal(["(1,29) HT5003", "(1,37) HT5003"], Reading.Lines(reading));
        Assert.False(reading.HasErrors);
        Assert.Equal("did you mean \"category\"?", reading.Diagnostics[0].Fix(Language.English));
        Assert.Equal(2, reading.Value.Count);
    }

    [Theory]
    [InlineData("screened", "5", "Number { Value = 5 }")]
    [InlineData("screened", "-0.50", "Number { Value = -0.5 }")]
    [InlineData("screened", "1e3", "Number { Value = 1000 }")]
    [InlineData("screened", "", "Absent { Reason = Missing }")]
    [InlineData("coverage", "96.4", "Number { Value = 96.4 }")]
    [InlineData("coverage", ",2411,2501", "Fraction { Numerator = 2411, Denominator = 2501, Stated =  }")]
    [InlineData("coverage", ",0,0", "Fraction { Numerator = 0, Denominator = 0, Stated =  }")]
    [InlineData("stay", "7.5,,120", "Weighted { Value = 7.5, Weight = 120 }")]
    [InlineData("stay", "7.5", "Number { Value = 7.5 }")]
    [InlineData("centre", "applied", "Stage { Name = applied }")]
    [InlineData("vaccinated", "2411", "Number { Value = 2411 }")]
    [InlineData("screened", ",,,,,suppressed", "Absent { Reason = Suppressed }")]
    [InlineData("screened", ",,,,,notApplicable", "Absent { Reason = NotApplicable }")]
    [InlineData("coverage", ",,,,,undefined", "Absent { Reason = Undefined }")]
    public void The_kind_of_the_indicator_decides_what_a_row_means(string indicator, string fields, string expected)
    {
        string row = (indicator + ",county,2021," + fields).PadRight(1);
        row += new string(',', 10 - row.Count(sign => sign == ','));
        Assert.Equal(expected, Reading.OneValue(Reading.Csv(Full + row)).ToString());
    }

    [Theory]
    [InlineData("coverage,county,2021,96.4,2411,,,,,,", "(2,27) HT5024")]
    [InlineData("coverage,county,2021,,1,-2,,,,,", "(2,25) HT5025")]
    [InlineData("screened,county,2021,,1,2,,,,,", "(2,23) HT5026")]
    [InlineData("stay,county,2021,,900,120,,,,,", "(2,19) HT5026")]
    [InlineData("centre,county,2021,aplied,,,,,,,", "(2,20) HT5022")]
    [InlineData("centre,county,2021,1,,,,,,,", "(2,20) HT5022")]
    [InlineData("screened,county,2021,5,,,,,missing,,", "(2,28) HT5023")]
    [InlineData("screened,county,2021,,,,,,unknown,,", "(2,27) HT5013")]
    [InlineData("screened,county,2021,5,,,,draft,,,", "(2,27) HT5013")]
    [InlineData("screened,county,2021,5,,,,,,2021-07-05 08:00,", "(2,29) HT5014")]
    [InlineData("screened,county,2021-13,5,,,,,,,", "(2,17) HT5012")]
    [InlineData("screened,,2021,5,,,,,,,", "(2,10) HT5011")]
    [InlineData(",county,2021,5,,,,,,,", "(2,1) HT5011")]
    [InlineData("screened,county,2021,5,,,,,,", "(2,29) HT5006")]
    [InlineData("screened,county,2021,5,,,,,,,,x", "(2,31) HT5006")]
    [InlineData("screened,county,2021,12345678901234567890123456789012,,,,,,,", "(2,22) HT1006")]
    public void A_bad_row_is_named_with_its_place_and_left_out(string row, string expected)
    {
        DataReading<ObservationTable> reading = Reading.Csv(Full + row + "\nscreened,county,2020,7,,,,,,,\n");
        Assert.Equal([expected], Reading.Lines(reading));
        Assert.Equal((2, 1, 1), (reading.RowsRead, reading.RowsRejected, reading.Value.Count));
    }

    [Fact]
    public void All_mistakes_of_a_row_are_reported()
    {
        DataReading<ObservationTable> reading = Reading.Csv(Full + "screened,county,20x1,abc,,,,draft,,,\n");
        Assert.Equal(["(2,17) HT5012", "(2,22) HT5021", "(2,29) HT5013"], Reading.Lines(reading));
        Assert.Equal(1, reading.RowsRejected);
    }

    [Fact]
    public void A_stage_is_suggested_by_its_spelling()
    {
        DataReading<ObservationTable> reading = Reading.Csv("indicator,unit,period,value\ncentre,county,2021,Certifed\n");
        Assert.Equal("did you mean \"certified\"?", Reading.Fix(reading));
        Assert.Contains("\"none\", \"applied\" and \"certified\"", reading.Diagnostics[0].Why(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Indicators_and_units_that_nobody_knows_are_warned_of_once()
    {
        OrgUnitTree units = OrgUnitTree.Build([new OrgUnit { Id = new OrgUnitId("county") }]);
        DataReading<ObservationTable> reading = Reading.Csv(
            "indicator,unit,period,value\nscreend,county,2021,5\nscreend,county,2020,5\nbeds,conty,2021,5\nbeds,conty,2020,5\n",
            [Reading.Plan],
            units);
        Assert.Equal(["(2,1) HT5031", "(4,6) HT5032"], Reading.Lines(reading));
        Assert.Equal("did you mean \"screened\"?", reading.Diagnostics[0].Fix(Language.English));
        Assert.Equal("did you mean \"county\"?", reading.Diagnostics[1].Fix(Language.English));
        Assert.False(reading.HasErrors);
    }

    [Fact]
    public void Without_plans_the_row_itself_says_what_it_means()
    {
        DataReading<ObservationTable> reading = Reading.Csv(
            "indicator,unit,period,value,numerator,denominator\na,u,2021,certified,,\nb,u,2021,,1,2\nc,u,2021,7.5,,30\n",
            plans: null);
        Assert.Empty(reading.Diagnostics);
        Assert.Equal(
            [new ObservedValue.Stage("certified"), new ObservedValue.Fraction(1, 2, null), new ObservedValue.Weighted(7.5m, 30)],
            Reading.Rows(reading.Value).Select(row => row.Value));
    }

    [Fact]
    public void A_cell_given_twice_is_an_error_that_names_both_rows()
    {
        DataReading<ObservationTable> reading = Reading.Csv(
            "indicator,unit,period,value\nscreened,county,2021,5\nbeds,county,2021,1\nscreened,county,2021,6\n");
        Diagnostic diagnostic = Assert.Single(reading.Diagnostics);
        Assert.Equal("(4,1) HT5015", $"{diagnostic.Position} {diagnostic.Code}");
        Assert.Equal(
            "\"screened\" of \"county\" in 2021 is given twice: in data.csv(2) and in data.csv(4).",
            diagnostic.What(Language.English));
        string shown = DiagnosticRenderer.Render(diagnostic, Language.English);
        Assert.Contains("    4 | screened,county,2021,6\n", shown, StringComparison.Ordinal);
        Assert.Contains("    2 | screened,county,2021,5\n", shown, StringComparison.Ordinal);
        Assert.Equal((3, 2), (reading.RowsRead, reading.RowsRejected));
    }

    [Fact]
    public void A_later_record_replaces_an_earlier_one_without_complaint()
    {
        DataReading<ObservationTable> reading = Reading.Csv(
            "indicator,unit,period,value,recordedAt\nscreened,county,2021,5,2021-07-01\nscreened,county,2021,6,2021-08-01\n");
        Assert.Empty(reading.Diagnostics);
        Assert.Equal(new ObservedValue.Number(6), Assert.Single(Reading.Rows(reading.Value)).Value);
    }

    [Fact]
    public void Rows_of_several_files_make_one_table()
    {
        DataReading<ObservationTable> reading = ObservationReader.Read(
        [
            DataFile.FromBytes("a.csv", "indicator,unit,period,value\nbeds,county,2021,1\n"u8.ToArray()),
            DataFile.FromBytes("b.ndjson", "{\"indicator\":\"beds\",\"unit\":\"county\",\"period\":\"2021\",\"value\":2}"u8.ToArray()),
        ]);
        Diagnostic diagnostic = Assert.Single(reading.Diagnostics);
        Assert.Equal("b.ndjson(1,1)", diagnostic.Source.Name + diagnostic.Position);
        Assert.Equal("a.csv", Assert.Single(diagnostic.Related).Source.Name);
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_diagnostic()
    {
        DataReading<ObservationTable> reading = ObservationReader.Read([DataFile.FromPath("no/such/file.csv")]);
        Assert.Equal("no/such/file.csv(1,1): error HT5001: The file \"no/such/file.csv\" can't be read: there is no such file.",
            Assert.Single(reading.Diagnostics).ToString());
    }

    [Theory]
    [InlineData("", "(1,1) HT5002")]
    [InlineData("indicator,unit,value\n", "(1,1) HT5004")]
    [InlineData("indicator;unit;period;value\n", "(1,1) HT5004")]
    [InlineData("指标,单位,报告期,数值,备注\n", "(1,1) HT5004")]
    [InlineData("indicator,unit,period,value,value\n", "(1,29) HT5005")]
    [InlineData("indicator,unit,\"period,value\n", "(1,16) HT1041")]
    public void Without_a_good_header_nothing_is_read(string text, params string[] expected)
    {
        DataReading<ObservationTable> reading = Reading.Csv(text + "screened,county,2021,5\n"[..(text.Length == 0 ? 0 : 23)]);
        Assert.Equal(expected, Reading.Lines(reading));
        Assert.Equal((0, 0), (reading.RowsRead, reading.Value.Count));
    }

    [Fact]
    public void Nothing_where_files_or_plans_should_be_is_named()
    {
        Assert.Throws<ArgumentNullException>("path", () => DataFile.FromPath(null!));
        Assert.Throws<ArgumentNullException>("files", () => ObservationReader.Read([null!]));
        Assert.Throws<ArgumentNullException>("plans", () => ObservationReader.Read([], [null!]));
        Assert.Throws<ArgumentNullException>("files", () => UnitReader.Read([null!]));
    }
}
