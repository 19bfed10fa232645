using System.Text;
using HealthTargets.Rules.Data;
using HealthTargets.TestSupport;

namespace HealthTargets.Rules.Tests.Data;

public sealed class DataFilesPageTests
{
    [Fact]
    public void The_examples_on_the_page_can_be_read()
    {
        string[] blocks = Repository.ReadText("docs/data-files.md").Split("```");
        string[] rows = [.. Examples(blocks, "csv"), .. Examples(blocks, "json")];
        Assert.Equal(3, rows.Length);
        DataReading<Observations.ObservationTable> csv = Reading.Csv(rows[0], plans: null);
        Assert.Equal((0, 4, 0), (csv.Diagnostics.Count, csv.RowsRead, csv.RowsRejected));
        DataReading<OrgUnits.OrgUnitTree> units = Reading.Units(rows[1]);
        Assert.Equal((0, 2, 0), (units.Diagnostics.Count, units.RowsRead, units.RowsRejected));
        DataReading<Observations.ObservationTable> json = ObservationReader.Read(
            [DataFile.FromBytes("x.jsonl", Encoding.UTF8.GetBytes(rows[2]))]);
        Assert.Equal((0, 1, 0), (json.Diagnostics.Count, json.RowsRead, json.RowsRejected));
    }

    private static IEnumerable<string> Examples(string[] blocks, string language) => blocks
        .Where(block => block.StartsWith(language + "\n", StringComparison.Ordinal))
        .Select(block => block[(language.Length + 1)..]);
}
