using System.Buffers;
using System.Text.Unicode;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Rules.Data.Plain;
using HealthTargets.Rules.Data.Rows;

namespace HealthTargets.Rules.Data;

/// <summary>
/// Learns the names of good rows, so that later rows with the same bytes can be plain: whatever there was to say of the
/// names has been said with this one.
/// </summary>
/// <param name="names">Takes the names.</param>
/// <param name="indicators">The indicators that plans declare, if plans are known.</param>
/// <param name="units">The units that there are, if they are known: of them nothing is to be said.</param>
/// <param name="table">The table that gives names their handles.</param>
internal sealed class RowLearner(
    KnownNames names, KnownIndicators? indicators, OrgUnitTree? units, ObservationTableBuilder table)
{
    // A file that has named so many units one by one is worth learning all of them at once.
    private const int SingleUnitsMax = 64;
    private const int NameBytesMax = 256;

    private bool isTaughtUnits;

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

        if (!isTaughtUnits && units is not null && names.Units.Count >= SingleUnitsMax)
        {
            isTaughtUnits = true;
            LearnUnits(units);
        }
    }

    // A name that could stand in a file in another way than as it is is left to the rows that have it.
    private void LearnUnits(OrgUnitTree tree)
    {
        Span<byte> bytes = stackalloc byte[NameBytesMax];
        foreach (OrgUnit unit in tree.All)
        {
            string name = unit.Id.Value;
            int length = 0;
            bool isPlain = name.Length > 0 && !name.Contains('"', StringComparison.Ordinal) && name.Trim() == name
                && Utf8.FromUtf16(name, bytes, out _, out length, replaceInvalidSequences: false)
                    == OperationStatus.Done;
            if (isPlain)
            {
                names.Units.Add(bytes[..length], table.Unit(unit.Id));
            }
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
