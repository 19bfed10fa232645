using System.Text;
using HealthTargets.Observations;
using HealthTargets.Rules.Data;

namespace HealthTargets.Rules.Tests.Data;

/// <summary>The short way for plain rows must not be seen: every row read the long way gives the same.</summary>
public sealed class PlainRowsTests
{
    [Fact]
    public void Csv_is_read_the_same_by_the_short_way_and_the_long_one()
    {
        for (int seed = 0; seed < 400; seed++)
        {
            WaysOfReading.AssertSame(DataFile.FromBytes("rows.csv", new RandomFiles(seed).Csv()), seed);
        }
    }

    [Fact]
    public void Json_lines_are_read_the_same_by_the_short_way_and_the_long_one()
    {
        for (int seed = 0; seed < 400; seed++)
        {
            WaysOfReading.AssertSame(DataFile.FromBytes("rows.jsonl", new RandomFiles(seed).Json()), seed);
        }
    }

    // Behind a number that stands in front of a name there is more, whatever the bytes are.
    [Fact]
    public void Bytes_that_are_no_text_do_not_end_a_row()
    {
        List<byte> text = [.. "indicator,value,unit,period\n"u8];
        for (int year = 2001; year <= 2040; year++)
        {
            byte[] odd = year == 2021 ? [.. Enumerable.Repeat(byte.MaxValue, 16)] : [];
            text.AddRange([.. "beds,5"u8, .. odd, .. Encoding.UTF8.GetBytes($",county,{year}\n")]);
        }

        DataFile file = DataFile.FromBytes("rows.csv", text.ToArray());
        DataReading<ObservationTable> reading = ObservationReader.Read([file], plans: null);
        Assert.Equal(["(22,7) HT1002"], Reading.Lines(reading));
        Assert.Equal(39, Reading.Rows(reading.Value).Count);
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

        WaysOfReading.AssertSame(DataFile.FromBytes("rows.csv", Encoding.UTF8.GetBytes(text.ToString())), 0);
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

        WaysOfReading.AssertSame(DataFile.FromBytes("rows.csv", Encoding.UTF8.GetBytes(text.ToString())), 0, threads);
    }

    [Fact]
    public void Rows_other_than_expected_are_read_the_same()
    {
        for (int seed = 0; seed < 120; seed++)
        {
            WaysOfReading.AssertSame(
                DataFile.FromBytes("rows.csv", RandomFiles.BrokenRuns(seed)), seed, threads: 1 + seed % 3);
        }
    }

    // Ranges of some rounds: rows get their places in turn and come into them at the same time. Some have no number,
    // or one of which a column does not hold all digits; some come twice, next to each other or much later.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Rows_that_go_round_are_read_the_same_by_any_number_of_threads(int threads)
    {
        for (int seed = 0; seed < 12; seed++)
        {
            DataFile file = DataFile.FromBytes("rows.csv", RandomFiles.Rounds(seed));
            WaysOfReading.AssertSame(file, 0, [(threads, 700), (threads, 3000), (threads, 20_000)]);
        }
    }

    // Ranges of a few rows, of single rows and of less than a row: names become known while other threads read ahead,
    // and rows that are not plain stand at every place of a range.
    [Fact]
    public void Any_number_of_threads_and_any_ranges_read_the_same()
    {
        (int, int)[] ways =
        [
            .. from threads in Enumerable.Range(1, 4) from length in (int[])[1, 40, 200, 1500] select (threads, length),
        ];
        for (int seed = 0; seed < 60; seed++)
        {
            byte[] bytes = seed % 2 == 0 ? RandomFiles.BrokenRuns(seed) : new RandomFiles(seed).Csv();
            WaysOfReading.AssertSame(DataFile.FromBytes("rows.csv", bytes), seed / 2, ways);
        }
    }

    [Fact]
    public void Lines_of_json_in_runs_are_read_the_same_by_the_short_way_and_the_long_one()
    {
        for (int seed = 0; seed < 600; seed++)
        {
            WaysOfReading.AssertSame(
                DataFile.FromBytes("rows.jsonl", RandomLines.Of(seed)), seed / 3, threads: 1 + seed % 3);
        }
    }

    [Fact]
    public void Any_number_of_threads_and_any_ranges_read_lines_of_json_the_same()
    {
        (int, int)[] ways =
        [
            .. from threads in Enumerable.Range(1, 3) from length in (int[])[1, 70, 300, 3000] select (threads, length),
        ];
        for (int seed = 0; seed < 60; seed++)
        {
            WaysOfReading.AssertSame(DataFile.FromBytes("rows.jsonl", RandomLines.Of(seed)), seed / 3, ways);
        }
    }

    // Lines of about 65 bytes over several pieces; among them lines that are not plain, and blank and broken ones.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Long_files_of_json_are_read_the_same(int threads)
    {
        Random random = new(threads);
        StringBuilder text = new("\uFEFF");
        for (int i = 0; i < 60_000; i++)
        {
            text.Append("{\"indicator\":\"screened\",\"unit\":\"u").Append(i / 10).Append("\",\"period\":\"")
                .Append(2010 + i % 10).Append("\",\"value\":").Append(random.Next(1000)).Append(random.Next(2000) switch
                {
                    0 => ",\"source\":\"a book\"}\n",
                    1 => "x}\n",
                    2 => "}\n\n \r\n",
                    3 => "}\r\n",
                    4 => "e1}\n",
                    5 => " }\n{\"indicator\":\"screened\",\"unit\":\"u\n",
                    _ => "}\n",
                });
        }

        WaysOfReading.AssertSame(DataFile.FromBytes("rows.jsonl", Encoding.UTF8.GetBytes(text.ToString())), 0, threads);
    }
}
