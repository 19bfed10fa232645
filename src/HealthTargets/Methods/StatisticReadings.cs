using HealthTargets.Periods;
using HealthTargets.Statistics;
using HealthTargets.Values;

namespace HealthTargets.Methods;

/// <summary>What came out of a <see cref="Statistic"/>.</summary>
/// <param name="Numbers">The numbers or their absences, as many and in the same order as its outputs.</param>
public sealed record StatisticReadings(ValueList<Reading> Numbers)
{
    /// <summary>Gets the chart, if it is one.</summary>
    public ControlChart? Chart { get; init; }

    /// <summary>Gets the periods of the points of the chart.</summary>
    public ValueList<ReportingPeriod> Periods { get; init; } = [];
}
