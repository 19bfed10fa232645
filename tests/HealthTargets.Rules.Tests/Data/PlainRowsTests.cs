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
