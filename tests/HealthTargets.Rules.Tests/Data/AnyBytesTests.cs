using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Rules.Data;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.TestSupport;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Data;

/// <summary>Whatever the bytes are, there is a result that can be looked at, and no exception.</summary>
public sealed class AnyBytesTests
{
    private const string GoodCsv =
        "indicator,unit,period,value,numerator,denominator,category,status,absence,recordedAt,source\n"
        + "coverage,county,2021-Q1,96.4,2411,2501,boys,final,,2021-04-05,\"report, p. 3\"\n"
        + "centre,county,2021,certified,,,,provisional,,,\r\n"
        + "screened,county,2021,,,,,,suppressed,2021-04-05T08:00:00Z,\n";

    private const string GoodJson =
        """
        {"indicator":"coverage","unit":"county","period":"2021-Q1","value":96.4,"numerator":2411,"denominator":2501}
        {"indicator":"centre","unit":"县","period":"2021年","value":"certified","status":"final","recordedAt":null}
        """;

    private const string GoodUnits =
        "id,parent,level,name,groups,validFrom,validTo\ncounty,,county,县,,,\na,county,town,A,x;y,2019-01-01,2021-12-31\n";

    // Pieces that mean something to a reader, so that random changes reach deep.
    private static readonly byte[][] Pieces =
    [
        [0], [0xFF], [0xEF, 0xBB, 0xBF], "\""u8.ToArray(), ","u8.ToArray(), "\n"u8.ToArray(), "\r"u8.ToArray(),
        "{"u8.ToArray(), "}"u8.ToArray(), "["u8.ToArray(), "NaN"u8.ToArray(), "１"u8.ToArray(), "万"u8.ToArray(),
        "1e999999999"u8.ToArray(), "-"u8.ToArray(), "\\ud800"u8.ToArray(), "9999-12-31"u8.ToArray(), "%"u8.ToArray(),
        "2021-W54"u8.ToArray(), "a,a"u8.ToArray(), "county"u8.ToArray(),
    ];

    [Fact]
    public void Arbitrary_bytes() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(), bytes => ReadAsEverything(bytes)).Check(PropertyRuns.Of(100));

    [Theory]
    [InlineData(GoodCsv)]
    [InlineData(GoodJson)]
    [InlineData(GoodUnits)]
    public void Good_files_with_random_changes(string good)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(good);
        Gen<(int At, int Cut, int Piece)> change = from at in Gen.Choose(0, bytes.Length)
                                                   from cut in Gen.Choose(0, 3)
                                                   from piece in Gen.Choose(0, Pieces.Length - 1)
                                                   select (at, cut, piece);
        Prop.ForAll(
            change.ListOf().ToArbitrary(),
            changes => ReadAsEverything(changes.Aggregate(bytes, Change))).Check(PropertyRuns.Of(400));
    }

    private static byte[] Change(byte[] bytes, (int At, int Cut, int Piece) change)
    {
        int at = Math.Min(change.At, bytes.Length);
        int end = Math.Min(bytes.Length, at + change.Cut);
        return [.. bytes[..at], .. Pieces[change.Piece], .. bytes[end..]];
    }

    private static bool ReadAsEverything(byte[] bytes)
    {
        foreach (DataFormat format in Enum.GetValues<DataFormat>())
        {
            DataFile file = DataFile.FromBytes("x", bytes, format);
            DataReading<OrgUnitTree> units = UnitReader.Read([file]);
            DataReading<ObservationTable> rows = ObservationReader.Read([file], [Reading.Plan], units.Value);
            DataReading<ObservationTable> bare = ObservationReader.Read([file, file]);
            foreach (Diagnostic diagnostic in units.Diagnostics.Concat(rows.Diagnostics).Concat(bare.Diagnostics))
            {
                Assert.NotEmpty(DiagnosticRenderer.Render(diagnostic, Language.English));
                Assert.NotEmpty(DiagnosticRenderer.Render(diagnostic, Language.Chinese));
            }

            // Rows are good, or they are rejected: none gets lost.
            Assert.Equal(rows.RowsRead, GoodRows(rows.Value) + rows.RowsRejected);
            Assert.Equal(bare.RowsRead, GoodRows(bare.Value) + bare.RowsRejected);
        }

        return true;
    }

    // For each cell with conflicting rows the table holds one row that stands for none of them.
    private static int GoodRows(ObservationTable table) => table.Count - table.Conflicts.Count(
        conflict => !table.Conflicts.Any(other => ReferenceEquals(other.Second, conflict.First)));
}
