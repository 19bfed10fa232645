using System.Text;
using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Plans;
using HealthTargets.Rules.Data;
using HealthTargets.Rules.Results;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Rules.Tests.Results;

/// <summary>The tables of CSV beside that of the verdicts, with numbers worked out by hand.</summary>
public sealed class CsvTableTests
{
    // 80 of 100 is an attainment of 0.8, and 30 of 40 one of 0.75: with weights of 3 and 1 the mean is 0.7875. Reporting
    // has no data.
    private const string PlanText = """
        {
          "id": "care", "period": "2021", "unit": "county",
          "indicators": {
            "screened": { "kind": "count", "better": "higher" }, "beds": { "kind": "stock", "better": "higher" } },
          "targets": [
            { "id": "women", "indicator": "screened", "atLeast": 100, "points": 6, "scoring": { "proportional": { "cap": 1 } } },
            { "id": "beds", "indicator": "beds", "atLeast": 40, "points": 4, "veto": true },
            { "id": "none", "indicator": "beds", "atLeast": 1, "period": "2020" } ],
          "composites": [
            { "id": "both", "title": "Women, and \"beds\"", "parts": ["women", "beds"], "of": "attainment", "combine": "weightedMean",
              "weights": { "women": 3 }, "grades": [ { "grade": "fair", "atLeast": 0.7 } ]},
            { "id": "nothing", "parts": ["none"], "of": "value" } ],
          "scoring": { "grades": [ { "grade": "good", "atLeast": 50 } ], "lowestGrade": "bad" }
        }
        """;

    private const string Rows = "indicator,unit,period,value\nscreened,county,2021,80\nbeds,county,2021,30\n";

    [Fact]
    public void Composites_have_a_row_for_each_unit()
    {
        string[] lines = Lines(CsvTable.Composites);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("care,both,,county,0.7875,,fair,weightedMean,exclude,2/2,2/2,,\"Women, and \"\"beds\"\"", lines[1]);
        Assert.StartsWith("care,nothing,,county,,,,mean,exclude,0/1,0/1,\"missing: ", lines[2]);
    }

    [Fact]
    public void Parts_bring_their_weighted_share()
    {
        // 0.8 x 3 / 4 = 0.6, and 0.75 x 1 / 4 = 0.1875.
        string[] lines = Lines(CsvTable.CompositeParts);
        Assert.Equal("care,both,county,women,county,0.8,missed,3,0.6,false,true,", lines[1]);
        Assert.Equal("care,both,county,beds,county,0.75,missed,1,0.1875,false,true,", lines[2]);
        Assert.Equal(4, lines.Length);
    }

    [Fact]
    public void Scorecards_have_a_column_for_each_status()
    {
        // 0.8 x 6 = 4.8 of 10 points; the veto of beds sets the grade.
        string[] lines = Lines(CsvTable.Scorecards);
        Assert.Equal("care,plan,care,,3,2,0,0,0,0,0,2,1,0,false,,,4.8,10,48,2/2,exclude,bad,beds", lines[1]);
        Assert.Equal("care,commitment,binding,,3,2,0,0,0,0,0,2,1,0,false,,,4.8,10,48,2/2,exclude,bad,beds", lines[2]);
    }

    [Fact]
    public void A_league_has_a_row_for_each_unit_in_the_order_of_the_ranks()
    {
        // 80 of 100 and 50 of 100 women, each worth 10 points: 80 % and 50 %; nobody reported for the third.
        RuleCompilation compilation = RuleCompiler.Compile("league.plan.json", Encoding.UTF8.GetBytes("""
            { "id": "care", "period": "2021", "unit": "county",
              "indicators": { "screened": { "kind": "count", "better": "higher" } },
              "targets": [ { "id": "women", "indicator": "screened", "scope": "children", "atLeast": 100, "points": 10,
                "scoring": { "proportional": { "cap": 1 } } } ],
              "scoring": { "league": { "level": "township" } } }
            """));
        Assert.Empty(compilation.Diagnostics);
        OrgUnitTree units = UnitReader.Read([DataFile.FromBytes("units.csv", Encoding.UTF8.GetBytes(
            "id,parent,level\ncounty,,county\na,county,township\nb,county,township\nc,county,township\n"))]).Value;
        ObservationTable data = ObservationReader.Read([DataFile.FromBytes("data.csv", Encoding.UTF8.GetBytes(
            "indicator,unit,period,value\nscreened,a,2021,50\nscreened,b,2021,80\n"))], [compilation.Plan!], units).Value;
        var result = new PlanResult(
            CompiledPlan.Compile(compilation.Plan!, units).Evaluate(data, new LocalDate(2021, 12, 31)));
        string[] lines = ResultWriter.WriteCsv([result], CsvTable.League, Language.English).TrimEnd('\n').Split('\n');
        Assert.Equal("plan,by,level,rank,unit,value,grade,coverage,absence", lines[0]);
        Assert.Equal(["care,score,township,1,b,80,,1/1,", "care,score,township,2,a,50,,1/1,"], lines[1..3]);
        Assert.StartsWith("care,score,township,,c,,,0/1,missing", lines[3], StringComparison.Ordinal);
        Assert.Equal(4, lines.Length);
    }

    [Fact]
    public void A_plan_without_composites_gives_the_header_alone() => Assert.Single(
        ResultWriter.WriteCsv([SmallEvaluation.Result()], CsvTable.Composites, Language.English).TrimEnd('\n').Split('\n'));

    [Fact]
    public void Verdicts_are_the_table_that_is_written_as_CSV_without_more_words() => Assert.Equal(
        ResultWriter.Write(Result(), ResultFormat.Csv, Language.Chinese),
        ResultWriter.WriteCsv([Result()], CsvTable.Verdicts, Language.Chinese));

    [Fact]
    public void Parts_of_a_plan_have_their_rows_in_each_table_and_their_section_in_Markdown()
    {
        PlanResult whole = Result() with { Parts = [Result() with { Parts = [Result()] }] };
        Assert.All(Enum.GetValues<CsvTable>(), table => Assert.Equal(
            3 * (Lines(table).Length - 1),
            ResultWriter.WriteCsv([whole], table, Language.English).TrimEnd('\n').Split('\n').Length - 1));
        string markdown = ResultWriter.Write(whole, ResultFormat.Markdown, Language.English);
        Assert.Equal(
            ["## care", "### care", "#### care"], markdown.Split('\n').Where(line => line.StartsWith('#')));
        Assert.Equal(3, markdown.Split('\n').Count(line => line.StartsWith("| women |")));
    }

    private static string[] Lines(CsvTable table) =>
        ResultWriter.WriteCsv([Result()], table, Language.English).TrimEnd('\n').Split('\n');

    private static PlanResult Result()
    {
        RuleCompilation compilation = RuleCompiler.Compile("care.plan.json", Encoding.UTF8.GetBytes(PlanText));
        Assert.Empty(compilation.Diagnostics);
        ObservationTable data = ObservationReader.Read(
            [DataFile.FromBytes("data.csv", Encoding.UTF8.GetBytes(Rows))], [compilation.Plan!]).Value;
        return new PlanResult(
            CompiledPlan.Compile(compilation.Plan!).Evaluate(data, new LocalDate(2021, 12, 31)));
    }
}
