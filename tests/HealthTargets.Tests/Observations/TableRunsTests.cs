using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Values;

namespace HealthTargets.Tests.Observations;

/// <summary>Many rows at once are the same as one after the other.</summary>
public sealed class TableRunsTests
{
    private const int UnitCount = 50;

    [Fact]
    public void Runs_of_rows_make_the_same_table_as_single_rows()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            ObservationTable singly = Build(seed, inRuns: false);
            ObservationTable inRuns = Build(seed, inRuns: true);
            Assert.Equal(singly.Count, inRuns.Count);
            Assert.Equal(singly.Keys().ToHashSet(), inRuns.Keys().ToHashSet());
            Assert.Equal(singly.Conflicts, inRuns.Conflicts);
            Assert.All(singly.Keys(), key => Assert.Equal(singly.Series(key, null), inRuns.Series(key, null)));
        }
    }

    [Fact]
    public void Each_row_of_a_run_comes_from_the_line_after_the_one_before()
    {
        ObservationTableBuilder builder = Begin(out int indicator, out int[] periods);
        builder.SetOrigin(builder.File("a.csv"), 7);
        builder.Add(RowColumns.Of(indicator, [3, 1, 2], [periods[0], periods[0], periods[0]], [1, 2, 3]));
        builder.SetOrigin(0, 0);
        builder.Add(RowColumns.Of(indicator, [4], [periods[0]], [4]));
        ObservationTable table = builder.Build();
        Assert.Equal([8, 9, 7, 0], new[] { 1, 2, 3, 4 }.Select(unit =>
            Assert.Single(table.Series(new(new("a"), new($"u{unit}"), null), null)).Origin?.Line ?? 0));
    }

    [Fact]
    public void What_no_handle_stands_for_and_what_is_no_number_is_refused()
    {
        ObservationTableBuilder builder = Begin(out int indicator, out int[] periods);
        int period = periods[0];
        Assert.Throws<ArgumentOutOfRangeException>(() => Add(indicator + 1, [0], [period], [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Add(indicator, [UnitCount], [period], [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Add(indicator, [-1], [period], [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Add(indicator, [0], [periods.Length], [1]));
        Assert.Throws<ArgumentException>(() => Add(indicator, [0], [period], [double.NaN]));
        Assert.Throws<ArgumentException>(() => Add(indicator, [0], [period], [1, 2]));
        Assert.Throws<ArgumentException>(() => Add(indicator, [0, 1], [period], [1, 2]));
        Assert.Throws<ArgumentException>(() => Add(indicator, [0], [period], [1], [], [true, false]));
        Assert.Throws<ArgumentException>(() => Add(indicator, [0], [period], [1], [1, 2]));
        Assert.Throws<ArgumentException>(() => Add(indicator, [0], [period], [1], [double.MaxValue]));

        void Add(
            int of,
            ReadOnlySpan<int> units,
            ReadOnlySpan<int> theirs,
            ReadOnlySpan<double> numbers,
            ReadOnlySpan<double> denominators = default,
            ReadOnlySpan<bool> present = default) =>
            builder.Add(RowColumns.Of(of, units, theirs, numbers, denominators, present));
    }

    // Units mostly in order, some twice, some in other files, some from none; numbers of every size.
    private static ObservationTable Build(int seed, bool inRuns)
    {
        Random random = new(seed);
        ObservationTableBuilder builder = Begin(out int indicator, out int[] periods);
        int line = 1;
        for (int run = random.Next(1, 8); run > 0; run--)
        {
            int count = random.Next(2 * UnitCount);
            bool isMixed = random.Next(3) == 0;
            int[] units = [.. Enumerable.Range(0, count).Select(i => isMixed ? random.Next(UnitCount) : i / 2)];
            int[] theirs =
                [.. Enumerable.Range(0, count).Select(i => periods[isMixed ? random.Next(5) : (i % 2) + (run % 4)])];
            double[] above = [.. units.Select(_ => random.Next(9) == 0 ? 1e-12 : random.Next(100) / 4.0)];
            double[] below = [.. units.Select(_ => random.Next(9) == 0 ? 1e-12 : random.Next(100) / 8.0)];
            bool[] present = random.Next(2) == 0 ? [] : [.. units.Select(_ => random.Next(5) > 0)];
            bool isFraction = random.Next(2) == 0;
            int file = builder.File($"{random.Next(2)}.csv");
            int start = random.Next(4) == 0 ? 0 : line;
            builder.SetOrigin(file, start);
            if (inRuns)
            {
                builder.Add(RowColumns.Of(indicator, units, theirs, above, isFraction ? below : [], present));
            }

            for (int i = 0; i < count && !inRuns; i++)
            {
                builder.SetOrigin(file, start == 0 ? 0 : start + i);
                if (present.Length > 0 && !present[i])
                {
                    builder.AddAbsent(indicator, units[i], theirs[i], AbsenceReason.Missing);
                }
                else if (isFraction)
                {
                    builder.AddFraction(indicator, units[i], theirs[i], above[i], below[i]);
                }
                else
                {
                    builder.Add(indicator, units[i], theirs[i], above[i]);
                }
            }

            line += count;
        }

        return builder.Build();
    }

    private static ObservationTableBuilder Begin(out int indicator, out int[] periods)
    {
        ObservationTableBuilder builder = new();
        indicator = builder.Indicator(new IndicatorId("a"));
        for (int unit = 0; unit < UnitCount; unit++)
        {
            builder.Unit(new OrgUnitId($"u{unit}"));
        }

        periods = [.. Enumerable.Range(2001, 5).Select(year => builder.Period(ReportingPeriod.Year(year)))];
        return builder;
    }
}
