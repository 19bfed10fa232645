using System.Text;
using HealthTargets.Observations;
using HealthTargets.Plans;
using HealthTargets.Rules.Data;
using HealthTargets.Rules.Data.Rows;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Data;

/// <summary>The short way for plain rows must not be seen: every row read the long way gives the same.</summary>
public sealed class PlainRowsTests
{
    [Fact]
    public void Csv_is_read_the_same_by_the_short_way_and_the_long_one()
    {
        for (int seed = 0; seed < 400; seed++)
        {
            AssertSame(DataFile.FromBytes("rows.csv", new RandomFiles(seed).Csv()), seed);
        }
    }

    [Fact]
    public void Json_lines_are_read_the_same_by_the_short_way_and_the_long_one()
    {
        for (int seed = 0; seed < 400; seed++)
        {
            AssertSame(DataFile.FromBytes("rows.jsonl", new RandomFiles(seed).Json()), seed);
        }
    }

    // Rows of 23 bytes cross the pieces of 262,144 bytes in which a file is read.
    [Fact]
    public void Pieces_of_a_long_file_join_without_a_gap()
    {
        StringBuilder text = new("indicator,unit,period,value\n");
        for (int i = 0; i < 40_000; i++)
        {
            text.Append("screened,u").Append(i / 10)
                .Append(',').Append(2010 + i % 10).Append(',').Append(i).Append('\n');
        }

        AssertSame(DataFile.FromBytes("rows.csv", Encoding.UTF8.GetBytes(text.ToString())), 0);
    }

    // Long enough for several threads, with rows on the way that are not plain and quotes that hold line breaks.
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Any_number_of_threads_reads_the_same(int threads)
    {
        Random random = new(threads);
        StringBuilder text = new("indicator,unit,period,value,numerator,denominator,source\n");
        for (int i = 0; i < 150_000; i++)
        {
            text.Append("screened,u").Append(i / 10 % 5000).Append(',').Append(2010 + i % 10 + i / 50_000 * 20)
                .Append(',').Append(random.Next(1000)).Append(random.Next(2000) switch
                {
                    0 => ",,,\"a\nscreened,u1,2010,7,,,\"\n",
                    1 => ",,,x\n",
                    2 => ",,,\"\n",
                    3 => ",,\n",
                    _ => ",,,\n",
                });
        }

        AssertSame(DataFile.FromBytes("rows.csv", Encoding.UTF8.GetBytes(text.ToString())), 0, threads);
    }

    // Rows that come in runs and then break off: other units and periods than were expected, fields that are longer,
    // shorter or one byte different, cells twice, breaks of both kinds, and the end of the file at any byte.
    [Fact]
    public void Rows_other_than_expected_are_read_the_same()
    {
        for (int seed = 0; seed < 120; seed++)
        {
            Random random = new(seed);
            StringBuilder text = new(seed % 3 == 0
                ? "\uFEFFindicator,unit,period,value,numerator,denominator,category\r\n"
                : "indicator,unit,period,value,numerator,denominator,category\n");
            for (int run = 0; run < 60; run++)
            {
                int unit = random.Next(30);
                int year = 2001 + random.Next(10);
                for (int i = random.Next(12); i > 0; i--, year++)
                {
                    string longer = random.Next(30) == 0 ? "0" : random.Next(40) == 0 ? " of a very long name" : "";
                    text.Append(random.Next(40) == 0 ? "stay" : "coverage").Append(",u").Append(unit).Append(longer)
                        .Append(',').Append(year).Append(random.Next(60) == 0 ? "-Q1" : "").Append(',')
                        .Append(random.Next(4) switch
                        {
                            0 => "",
                            1 => "12.5",
                            2 => $"{random.Next(100_000_000)}",
                            _ => $"-{random.Next(100)}.{random.Next(10)}",
                        })
                        .Append(random.Next(4) == 0 ? ",3,4," : ",,,").Append(random.Next(20) == 0 ? "poor" : "")
                        .Append(seed % 3 == 0 ? "\r\n" : random.Next(50) == 0 ? "\r\n" : "\n");
                }
            }

            byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
            byte[] part = bytes[..^random.Next(Math.Min(bytes.Length / 2, 40))];
            AssertSame(DataFile.FromBytes("rows.csv", part), seed, threads: 1 + seed % 3);
        }
    }

    private static void AssertSame(DataFile file, int seed, int threads = 1)
    {
        Plan[]? plans = seed % 2 == 0 ? null : [Reading.Plan];
        DiagnosticBag bag = new();
        ObservationBinder binder = new(plans is null ? null : new KnownIndicators(plans), null, bag);
        List<Observation> rows = [];
        RowCount count = FileRows.Read(file, ObservationColumn.All, bag, row =>
        {
            Observation? observation = binder.Bind(row);
            rows.AddRange(observation is null ? [] : [observation]);
            return observation is not null;
        });
        ObservationTable expected = ObservationTable.Build(rows);
        ConflictReport.Add(expected.Conflicts, [file], bag);

        DataReading<ObservationTable> found = ObservationReader.Read([file], plans, threads: threads);

        Assert.True(count.Read == found.RowsRead, $"seed {seed}: {count.Read} rows, not {found.RowsRead}");
        Assert.Equal(
            DiagnosticRenderer.Render(bag.ToSorted(), Language.English),
            DiagnosticRenderer.Render(found.Diagnostics, Language.English));
        Assert.Equal(expected.Count, found.Value.Count);
        Assert.Equal(expected.Conflicts, found.Value.Conflicts);
        Assert.Equal(expected.Keys().ToHashSet(), found.Value.Keys().ToHashSet());
        foreach (SeriesKey key in expected.Keys())
        {
            Assert.Equal(expected.Series(key, null), found.Value.Series(key, null));
        }
    }
}
