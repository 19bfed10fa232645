using HealthTargets.Observations;
using HealthTargets.Rules.Data.Plain;
using HealthTargets.Rules.Data.Rows;

namespace HealthTargets.Rules.Data;

/// <summary>
/// Learns the names of good rows, so that later rows with the same bytes can be plain: whatever there was to say of the
/// names has been said with this one.
/// </summary>
internal sealed class RowLearner(KnownNames names, KnownIndicators? indicators, ObservationTableBuilder table)
{
    /// <summary>Learns the names of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="said">What it says.</param>
    internal void Learn(DataRow row, Observation said)
    {
        int indicator = table.Indicator(said.Indicator);
        names.Learn(indicator, KnownNames.KindOf(indicators?.Find(said.Indicator.Value)));
        Learn(names.Indicators, row, ObservationColumn.Indicator, indicator);
        Learn(names.Units, row, ObservationColumn.Unit, table.Unit(said.Unit));
        Learn(names.Periods, row, ObservationColumn.Period, table.Period(said.Period));
        if (said.Category is { } category)
        {
            Learn(names.Categories, row, ObservationColumn.Category, table.Category(category));
        }
    }

    // Text that begins with a quote can only come from a quoted field; as it stands it would begin one.
    private static void Learn(ByteNames names, DataRow row, int place, int handle)
    {
        ReadOnlySpan<byte> text = row[place];
        if (!text.StartsWith((byte)'"'))
        {
            names.Add(text, handle);
        }
    }
}
