using System.Globalization;
using System.Text;
using HealthTargets.Observations;
using HealthTargets.Rules.Data;

namespace HealthTargets.Rules.Tests.Data;

public sealed class LargeFileTests
{
    [Fact]
    public void Three_bad_rows_among_a_thousand_are_reported_and_the_others_read()
    {
        var text = new StringBuilder("indicator,unit,period,value\n");
        for (int row = 1; row <= 1000; row++)
        {
            string value = row switch { 17 => "１７", 500 => "", 501 => "abc", 999 => "1,000", _ => "1" };
            text.Append(CultureInfo.InvariantCulture, $"screened,unit{row},2021,{value}\n");
        }

        DataReading<ObservationTable> reading = Reading.Csv(text.ToString());
        Assert.Equal(["(18,22) HT5021", "(502,23) HT5021", "(1000,25) HT5006"], Reading.Lines(reading));
        Assert.Equal((1000, 3, 997), (reading.RowsRead, reading.RowsRejected, reading.Value.Count));
    }

    [Theory]
    [InlineData(DataFormat.Csv)]
    [InlineData(DataFormat.JsonLines)]
    public void A_file_that_comes_in_small_bits_reads_the_same(DataFormat format)
    {
        // About 1 MB, so that it takes several pieces of the reader's buffer.
        var text = new StringBuilder(format == DataFormat.Csv ? "indicator,unit,period,value,source\r\n" : "");
        for (int row = 1; row <= 20_000; row++)
        {
            text.Append(format == DataFormat.Csv
                ? $"screened,unit{row},2021,{row},\"line\nbreak {row}\"\r\n"
                : $$"""{"indicator":"screened","unit":"unit{{row}}","period":"2021","value":{{row}},"source":"x"}{{'\n'}}""");
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        DataReading<ObservationTable> reading = ObservationReader.Read(
            [DataFile.FromStream("bits", () => new TricklingStream(bytes), format)]);
        Assert.Empty(reading.Diagnostics);
        IReadOnlyList<Observation> rows = Reading.Rows(reading.Value);
        Assert.Equal(20_000, rows.Count);
        Assert.All(rows.Index(), item =>
            Assert.Equal(new ObservedValue.Number(item.Index + 1), item.Item.Value));
        int lines = format == DataFormat.Csv ? 2 : 1;
        Assert.Equal(((20_000 - 1) * lines) + lines, rows[^1].Origin!.Line);
    }

    [Fact]
    public void More_than_a_hundred_mistakes_are_counted_not_listed()
    {
        string bad = string.Concat(Enumerable.Repeat("screened,county,x,1\n", 250));
        DataReading<ObservationTable> reading = Reading.Csv("indicator,unit,period,value\n" + bad);
        Assert.Equal(101, reading.Diagnostics.Count);
        Assert.Equal("HT4001", reading.Diagnostics[^1].Code);
        Assert.Equal((250, 250), (reading.RowsRead, reading.RowsRejected));
    }

    /// <summary>Gives 7 bytes at a time, as a slow pipe does.</summary>
    private sealed class TricklingStream(byte[] bytes) : MemoryStream(bytes, writable: false)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(7, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(7, count));
    }
}
