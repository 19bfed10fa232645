using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Values;

namespace HealthTargets.Tests.Observations;

/// <summary>
/// Rows in which the same periods come again for unit after unit are the same as rows one after the other, wherever
/// they are cut.
/// </summary>
public sealed class TableRoundsTests
{
    private const int UnitCount = 60;

    private readonly record struct Row(int Unit, int Period, double Above, double Below, bool IsThere);

    [Fact]
    public void Rounds_of_rows_make_the_same_table_as_single_rows()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            Row[] rows = Rows(seed);
            ObservationTable singly = Build(seed, rows, isSingly: true);
            ObservationTable atOnce = Build(seed, rows, isSingly: false);
            Assert.Equal(singly.Count, atOnce.Count);
            Assert.Equal(singly.Conflicts, atOnce.Conflicts);
            Assert.Equal(singly.Keys().ToHashSet(), atOnce.Keys().ToHashSet());
            Assert.All(singly.Keys(), key => Assert.Equal(singly.Series(key, null), atOnce.Series(key, null)));
        }
    }

    // Places are filled in another order than that in which they were found.
    [Fact]
    public void Rows_whose_places_are_found_first_and_filled_later_make_the_same_table()
    {
        int reservedOnes = 0;
        for (int seed = 0; seed < 300; seed++)
        {
            Row[] rows = Rows(seed);
            ObservationTable singly = Build(seed, rows, isSingly: true);
            ObservationTable later = BuildByPlaces(seed, rows, ref reservedOnes);
            Assert.Equal(singly.Count, later.Count);
            Assert.Equal(singly.Conflicts, later.Conflicts);
            Assert.All(singly.Keys(), key => Assert.Equal(singly.Series(key, null), later.Series(key, null)));
        }

        Assert.InRange(reservedOnes, 300, int.MaxValue);
    }

    // Units in order with some periods each, or periods in order with all units each; sometimes a row is missing, comes
    // twice, or has a number of which a column does not hold all digits.
    private static Row[] Rows(int seed)
    {
        Random random = new(seed);
        int periods = random.Next(1, 7);
        int spoiled = seed % 3 == 0 ? 0 : 200;
        List<Row> rows = [];
        for (int i = 0; i < UnitCount * periods; i++)
        {
            (int unit, int period) = seed % 5 == 0 ? (i % UnitCount, i / UnitCount) : (i / periods, i % periods);
            double above = random.Next(spoiled + 1) == 1 ? 1e-12 : random.Next(-100, 100) / 4.0;
            double below = random.Next(spoiled + 1) == 1 ? 1e-12 : random.Next(100) / 8.0;
            Row row = new(unit, period, above, below, random.Next(12) > 0);
            int times = random.Next(spoiled + 1) == 1 ? random.Next(3) : 1;
            rows.AddRange(Enumerable.Repeat(row, times));
        }

        return [.. rows];
    }

    private static ObservationTable Build(int seed, Row[] rows, bool isSingly)
    {
        ObservationTableBuilder builder = new();
        int indicator = builder.Indicator(new IndicatorId("a"));
        int[] units = [.. Enumerable.Range(0, UnitCount).Select(unit => builder.Unit(new OrgUnitId($"u{unit}")))];
        int[] periods = [.. Enumerable.Range(2001, 6).Select(year => builder.Period(ReportingPeriod.Year(year)))];
        int file = builder.File("a.csv");
        Random cuts = new(seed);
        bool isFraction = seed % 2 == 0;
        bool hasLines = seed % 7 > 0;
        for (int start = 0; start < rows.Length;)
        {
            int end = Math.Min(rows.Length, start + cuts.Next(1, 100));
            int step = isSingly ? 1 : end - start;
            for (; start < end; start += step)
            {
                Row[] part = rows[start..(start + step)];
                builder.SetOrigin(file, hasLines ? start + 1 : 0);
                Add(builder, indicator, part, row => units[row.Unit], row => periods[row.Period], isFraction, isSingly);
            }
        }

        return builder.Build();
    }

    private static ObservationTable BuildByPlaces(int seed, Row[] rows, ref int reservedOnes)
    {
        ObservationTableBuilder builder = new();
        int indicator = builder.Indicator(new IndicatorId("a"));
        int[] units = [.. Enumerable.Range(0, UnitCount).Select(unit => builder.Unit(new OrgUnitId($"u{unit}")))];
        int[] periods = [.. Enumerable.Range(2001, 6).Select(year => builder.Period(ReportingPeriod.Year(year)))];
        int file = builder.File("a.csv");
        Random cuts = new(seed);
        bool hasLines = seed % 7 > 0;
        Stack<(Row[] Rows, RowPlaces Places)> open = [];
        for (int start = 0, end; start < rows.Length; start = end)
        {
            end = Math.Min(rows.Length, start + cuts.Next(1, 100));
            Row[] part = rows[start..end];
            RowPlaces places = new();
            ObservationRows columns = Columns(part, indicator, units, periods, seed % 2 == 0);
            builder.SetOrigin(file, hasLines ? start + 1 : 0);
            if (builder.TryReserve(columns, columns.RoundLength(), places))
            {
                reservedOnes++;
                open.Push((part, places));
                continue;
            }

            FillAll();
            builder.Add(columns);
        }

        FillAll();
        return builder.Build();

        void FillAll()
        {
            while (open.TryPop(out (Row[] Rows, RowPlaces Places) one))
            {
                one.Places.Fill(Columns(one.Rows, indicator, units, periods, seed % 2 == 0));
            }
        }
    }

    private static ObservationRows Columns(Row[] rows, int indicator, int[] units, int[] periods, bool isFraction) =>
        new()
        {
            Indicator = indicator,
            Units = Array.ConvertAll(rows, row => units[row.Unit]),
            Periods = Array.ConvertAll(rows, row => periods[row.Period]),
            Numbers = Array.ConvertAll(rows, row => row.Above),
            Denominators = isFraction ? Array.ConvertAll(rows, row => row.Below) : [],
            Present = Array.ConvertAll(rows, row => row.IsThere),
        };

    private static void Add(
        ObservationTableBuilder builder,
        int indicator,
        Row[] rows,
        Converter<Row, int> unit,
        Converter<Row, int> period,
        bool isFraction,
        bool isSingly)
    {
        int[] units = Array.ConvertAll(rows, unit);
        int[] periods = Array.ConvertAll(rows, period);
        double[] above = Array.ConvertAll(rows, row => row.Above);
        double[] below = Array.ConvertAll(rows, row => row.Below);
        bool[] present = Array.ConvertAll(rows, row => row.IsThere);
        if (isSingly && !present[0])
        {
            builder.AddAbsent(indicator, units[0], periods[0], AbsenceReason.Missing);
        }
        else if (isSingly && isFraction)
        {
            builder.AddFraction(indicator, units[0], periods[0], above[0], below[0]);
        }
        else if (isSingly)
        {
            builder.Add(indicator, units[0], periods[0], above[0]);
        }
        else
        {
            builder.Add(RowColumns.Of(indicator, units, periods, above, isFraction ? below : [], present));
        }
    }
}
