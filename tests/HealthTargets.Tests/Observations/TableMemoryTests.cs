using System.Globalization;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;

namespace HealthTargets.Tests.Observations;

// Alone, because the memory of other tests cannot be told apart.
[CollectionDefinition("Memory", DisableParallelization = true)]
[Collection("Memory")]
public sealed class TableMemoryTests
{
    private const int Units = 10_000;
    private const int BytesMax = 24;

    [Theory]
    [InlineData(100, true)]
    [InlineData(100, false)]
    [InlineData(10, true)]
    [InlineData(45, false)]
    public void A_number_takes_24_bytes_at_most(int percent, bool isFromFile)
    {
        OrgUnitId[] units = [.. Enumerable.Range(0, Units)
            .Select(unit => new OrgUnitId(unit.ToString(CultureInfo.InvariantCulture)))];
        long before = Settled();
        ObservationTable table = Table(units, percent, isFromFile);
        long bytes = Settled() - before;

        Assert.InRange(table.Count, 400_000, 1_000_000);
        // The double alone takes 8.
        Assert.InRange((double)bytes / table.Count, 8, BytesMax);
    }

    // What tests before left behind is gone only after its finalisers.
    private static long Settled()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    // 5 indicators and 20 periods, or so many more that there are enough rows.
    private static ObservationTable Table(OrgUnitId[] units, int percent, bool isFromFile)
    {
        ObservationTableBuilder builder = new();
        int[] handles = [.. units.Select(builder.Unit)];
        Random random = new(1);
        int file = builder.File("rows.csv");
        int line = 1;
        for (int indicator = 0; indicator < 5 * Math.Min(5, 100 / percent); indicator++)
        {
            int name = builder.Indicator(new IndicatorId("i" + indicator));
            foreach (int unit in handles)
            {
                for (int year = 2001; year <= 2020; year++)
                {
                    if (random.Next(100) < percent)
                    {
                        builder.SetOrigin(file, isFromFile ? ++line : 0);
                        builder.Add(name, unit, builder.Period(ReportingPeriod.Year(year)), random.Next(1000) / 10.0);
                    }
                }
            }
        }

        return builder.Build();
    }
}
