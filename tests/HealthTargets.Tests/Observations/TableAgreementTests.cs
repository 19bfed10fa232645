using HealthTargets.Observations;
using NodaTime;

namespace HealthTargets.Tests.Observations;

public sealed class TableAgreementTests
{
    private static readonly Instant?[] Times =
    [
        null,
        .. new[] { -1, 0, 1, 2 }.Select(day => (Instant?)(Instant.FromUtc(2022, 1, 1, 0, 0) + Duration.FromDays(day))),
    ];

    [Fact]
    public void Columns_tell_the_same_as_a_table_of_objects()
    {
        for (int seed = 0; seed < 120; seed++)
        {
            Observation[] rows = Rows(seed);

            AssertAgree(PlainTable.Build(rows), ObservationTable.Build(rows), seed);
        }
    }

    [Fact]
    public void A_table_with_more_rows_is_the_table_of_all_rows()
    {
        for (int seed = 0; seed < 120; seed++)
        {
            Observation[] rows = Rows(seed);
            int first = new Random(seed).Next(rows.Length);
            int second = new Random(seed + 1).Next(first, rows.Length);
            ObservationTable part = ObservationTable.Build(rows[..first]);
            ObservationTable table = part.With(rows[first..second]).With(rows[second..]);

            AssertAgree(PlainTable.Build(rows), table, seed);
            AssertAgree(PlainTable.Build(rows[..first]), part, seed);
        }
    }

    [Fact]
    public void A_table_as_known_at_a_time_is_the_table_of_the_rows_recorded_by_then()
    {
        for (int seed = 0; seed < 80; seed++)
        {
            Observation[] rows = Rows(seed);
            foreach (Instant? time in Times)
            {
                Observation[] known = [.. rows.Where(row => time is null || !(row.RecordedAt > time))];

                AssertAgree(PlainTable.Build(known), ObservationTable.Build(rows).AsKnownAt(time), seed);
            }
        }
    }

    private static Observation[] Rows(int seed)
    {
        int[] units = [1, 3, 20, 400];
        return new RandomRows(seed).Make(30 + seed, units[seed % 4], special: seed % 3 * 30);
    }

    private static void AssertAgree(PlainTable plain, ObservationTable table, int seed)
    {
        Assert.True(plain.Count == table.Count, $"seed {seed}: {plain.Count} rows, not {table.Count}");
        Assert.Equal(
            plain.Keys().OrderBy(key => key.ToString(), StringComparer.Ordinal),
            table.Keys().OrderBy(key => key.ToString(), StringComparer.Ordinal));
        foreach (SeriesKey key in plain.Keys())
        {
            foreach (Instant? time in Times)
            {
                Observation[] expected = [.. plain.Series(key, time)];
                Observation[] found = [.. table.Series(key, time)];
                Assert.True(
                    expected.SequenceEqual(found),
                    $"seed {seed}, {key}, {time}:\n{string.Join("\n", [.. expected, null, .. found])}");
                Assert.True(found.Zip(table.Series(key, time)).All(pair => ReferenceEquals(pair.First, pair.Second)));
            }

            foreach (Observation row in plain.Series(key, null))
            {
                Assert.Equal(row, table.Find(key, row.Period, null));
            }

            AssertColumns(table, key);
        }

        AssertSameConflicts(plain, table, seed);
    }

    private static void AssertColumns(ObservationTable table, SeriesKey key)
    {
        Panel panel = table.Panel(key.Indicator, key.Category)!;
        int unit = table.IndexOf(key.Unit);
        Observation[] current = [.. table.Series(key, null)];
        int there = 0;
        for (int i = 0; i < panel.Periods.Length; i++)
        {
            Cell cell = Gathered(panel.Slices[i], unit);
            if (cell.State == CellState.NoRow)
            {
                continue;
            }

            there++;
            Observation row = Assert.Single(current, one => one.Period == panel.Periods[i]);
            Cell expected = Cell.Of(row.Value, table.Names.Stages, out bool isExact);
            Assert.Equal(expected, cell);
            Assert.True(isExact || panel.Slices[i].HasWideNumbers);
        }

        Assert.Equal(current.Length, there);
    }

    private static Cell Gathered(PanelSlice slice, int unit)
    {
        byte[] states = new byte[2];
        double[] numbers = new double[6];
        slice.Gather([unit, -1], states, numbers.AsSpan(0, 2), numbers.AsSpan(2, 2), numbers.AsSpan(4, 2));
        Assert.Equal((0, 0.0, 0.0, 0.0), (states[1], numbers[1], numbers[3], numbers[5]));
        if (slice.TryGetDense(out byte[]? all, out double[] first, out _) && unit < all.Length)
        {
            Assert.Equal((states[0], numbers[0]), (all[unit], first[unit]));
        }

        return new((CellState)states[0], numbers[0], numbers[2], numbers[4]);
    }

    // In each cell the same pairs; where the periods are of different kinds, the same rows in pairs.
    private static void AssertSameConflicts(PlainTable plain, ObservationTable table, int seed)
    {
        Assert.True(plain.Conflicts.Count == table.Conflicts.Count, $"seed {seed}");
        ILookup<object, ObservationConflict> found = table.Conflicts.ToLookup(CellOf);
        foreach (IGrouping<object, ObservationConflict> cell in plain.Conflicts.GroupBy(CellOf))
        {
            bool hasOneKind = cell.All(one =>
                one.First.Period == one.Second.Period && one.First.Period == cell.First().First.Period);
            Assert.True(hasOneKind ? cell.SequenceEqual(found[cell.Key]) : Rows(cell).SetEquals(Rows(found[cell.Key])));
        }
    }

    private static HashSet<Observation> Rows(IEnumerable<ObservationConflict> conflicts) =>
        [.. conflicts.SelectMany(one => new[] { one.First, one.Second })];

    private static object CellOf(ObservationConflict one) =>
        (one.First.Indicator, one.First.Category, one.First.Unit, one.First.Period.Dates, one.First.RecordedAt);
}
