using System.Text;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Plans;
using HealthTargets.Rules.Data;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Data;

/// <summary>Reads texts as files of data.</summary>
internal static class Reading
{
    /// <summary>A plan with one indicator of each kind.</summary>
    internal static Plan Plan { get; } = new()
    {
        Id = new PlanId("p"),
        Period = ReportingPeriod.Year(2021),
        Unit = new OrgUnitId("county"),
        Indicators =
        [
            Indicator("screened", new Quantity.Count()),
            Indicator("beds", new Quantity.Stock()),
            Indicator("coverage", new Quantity.Ratio(new IndicatorId("vaccinated"), new IndicatorId("eligible"), 100)),
            Indicator("stay", new Quantity.Mean()),
            Indicator("centre", new Quantity.Stage(new StageScale(["none", "applied", "certified"]))),
        ],
    };

    internal static DataReading<ObservationTable> Csv(string text) => Csv(text, [Plan]);

    internal static DataReading<ObservationTable> Csv(string text, IReadOnlyList<Plan>? plans, OrgUnitTree? units = null) =>
        ObservationReader.Read([DataFile.FromBytes("data.csv", Encoding.UTF8.GetBytes(text))], plans, units);

    internal static DataReading<ObservationTable> Json(string text) =>
        ObservationReader.Read([DataFile.FromBytes("data.jsonl", Encoding.UTF8.GetBytes(text))], [Plan]);

    internal static DataReading<OrgUnitTree> Units(string text, string name = "units.csv") =>
        UnitReader.Read([DataFile.FromBytes(name, Encoding.UTF8.GetBytes(text))]);

    /// <summary>All observations of a table in the order of their lines.</summary>
    internal static IReadOnlyList<Observation> Rows(ObservationTable table) =>
        [.. table.Keys().SelectMany(key => table.Series(key, null)).OrderBy(row => row.Origin!.Line)];

    /// <summary>The one value of a file with one row.</summary>
    internal static ObservedValue OneValue(DataReading<ObservationTable> reading)
    {
        Assert.Empty(reading.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        return Assert.Single(Rows(reading.Value)).Value;
    }

    internal static string[] Lines<T>(DataReading<T> reading) =>
        [.. reading.Diagnostics.Select(diagnostic => $"{diagnostic.Position} {diagnostic.Code}")];

    internal static string Fix<T>(DataReading<T> reading) =>
        Assert.Single(reading.Diagnostics).Fix(Language.English);

    private static Indicator Indicator(string id, Quantity quantity) =>
        new() { Id = new IndicatorId(id), Quantity = quantity };
}
