using HealthTargets.Observations;

namespace HealthTargets.Tests.Observations;

/// <summary>Rows of one indicator as columns, on one line of a test.</summary>
internal static class RowColumns
{
    internal static ObservationRows Of(
        int indicator,
        ReadOnlySpan<int> units,
        ReadOnlySpan<int> periods,
        ReadOnlySpan<double> numbers,
        ReadOnlySpan<double> denominators = default,
        ReadOnlySpan<bool> present = default) => new()
        {
            Indicator = indicator,
            Units = units,
            Periods = periods,
            Numbers = numbers,
            Denominators = denominators,
            Present = present,
        };
}
